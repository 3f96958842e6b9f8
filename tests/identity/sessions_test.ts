import { assertEquals } from "@std/assert";
import {
  chooseLocale,
  deviceName,
  endOtherSessions,
  endSessionOf,
  openSession,
  profileOf,
  sessionsOf,
  touchSession,
} from "@/domain/identity/mod.ts";
import { newId } from "@/core/id.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a person sees where they are signed in, and ends one or all others at once", () =>
  inWorld(async ({ acts, noor, bega, refused }) => {
    const here = noor.staff("doctor");
    const signIn = { email: "doctor@noor.test", device: "Firefox/140 Linux", address: "203.0.113.7" };
    const [there, elsewhere] = [{ ...here, sessionId: newId() }, { ...here, sessionId: newId() }];
    for (const other of [there, elsewhere]) await acts.arriving(other, (scope) => openSession(scope, signIn));

    const before = await acts.asSelf(here, sessionsOf);
    assertEquals(before.length, 3);
    assertEquals(before.map(({ here }) => here), [true, false, false]);

    await acts.asSelf(here, (scope) => endSessionOf(scope, there.sessionId));
    await refused("not_signed_in", () => acts.asSelf(there, sessionsOf));
    await refused("not_found", () => acts.asSelf(here, (scope) => endSessionOf(scope, there.sessionId)));
    await refused(
      "not_found",
      () => acts.asSelf(here, (scope) => endSessionOf(scope, bega.staff("owner").sessionId!)),
    );

    await acts.asSelf(here, endOtherSessions);
    assertEquals((await acts.asSelf(here, sessionsOf)).map(({ id }) => id), [here.sessionId!]);
    await refused("not_signed_in", () => acts.asSelf(elsewhere, sessionsOf));
  }));

Deno.test("using a session is noted on it alone, and an ended one stays as it was", () =>
  inWorld(async ({ acts, noor, sql }) => {
    const person = noor.staff("doctor");
    await sql`update sessions set last_used_at = now() - interval '3 days'`;
    await acts.arriving(person, touchSession);
    const fresh = await sql<
      { id: string }[]
    >`select id from sessions where last_used_at > now() - interval '1 day'`;
    assertEquals(fresh.map(({ id }) => id), [person.sessionId!]);
  }));

Deno.test("a chosen language is kept with the person", () =>
  inWorld(async ({ acts, noor }) => {
    const person = noor.staff("doctor");
    await acts.asSelf(person, (scope) => chooseLocale(scope, { locale: "ur" }));
    assertEquals((await acts.asSelf(person, profileOf)).locale, "ur");
  }));

Deno.test("a device is named by its browser and system, and by its own words where both are unknown", () => {
  assertEquals(
    deviceName("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0 Safari/537.36"),
    "Chrome · Linux",
  );
  assertEquals(
    deviceName("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18 Safari/605"),
    "Safari · macOS",
  );
  assertEquals(deviceName("curl/8.5"), "curl/8.5");
});
