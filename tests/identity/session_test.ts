import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import type { Actor } from "@/core/scope.ts";
import { endSession, openSession, profileOf } from "@/domain/identity/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

const signIn = { email: "new@example.org", device: "Firefox on Linux", address: "203.0.113.9" };
const newcomer = (): Actor => ({
  principalId: newId(),
  sessionId: newId(),
  requestId: newId(),
  source: "desk",
});

Deno.test("the first sign-in makes a profile and a session that stands", () =>
  inWorld(async ({ acts, sql }) => {
    const actor = newcomer();
    await acts.arriving(actor, (scope) => openSession(scope, { ...signIn, name: " Nida Aslam " }));

    const profile = await acts.asSelf(actor, profileOf);
    assertEquals(profile, { id: actor.principalId, name: "Nida Aslam", email: signIn.email, locale: null });
    const [session] = await sql`
      select device, host(address) as address, assurance, ended_at from sessions where id = ${actor
      .sessionId!}`;
    assertEquals(session, {
      device: signIn.device,
      address: signIn.address,
      assurance: "password",
      ended_at: null,
    });
  }));

Deno.test("who gave no name is called as their address begins; a later sign-in renames nobody", () =>
  inWorld(async ({ acts }) => {
    const actor = newcomer();
    await acts.arriving(actor, (scope) => openSession(scope, signIn));
    const again = { ...actor, sessionId: newId() };
    await acts.arriving(again, (scope) => openSession(scope, { ...signIn, name: "Somebody else" }));
    assertEquals((await acts.asSelf(again, profileOf)).name, "new");
  }));

Deno.test("a name and a device of any length sign in", () =>
  inWorld(async ({ acts }) => {
    const actor = newcomer();
    const long = { ...signIn, name: "N".repeat(999), device: "D".repeat(999) };
    await acts.arriving(actor, (scope) => openSession(scope, long));
    assertEquals((await acts.asSelf(actor, profileOf)).name.length, 200);
  }));

Deno.test("an ended session opens nothing, from the next request on and for good", () =>
  inWorld(async ({ acts, as, noor, visiting, patient, refused }) => {
    for (const actor of [noor.staff("doctor"), patient]) {
      await acts.asSelf(actor, endSession);

      const again = await refused("not_signed_in", () => acts.asSelf(actor, profileOf));
      assertEquals(again.status, 401);
      await acts.arriving(actor, (scope) => openSession(scope, signIn)); // the same session, opened once more
      await refused("not_signed_in", () => acts.asSelf(actor, profileOf));
    }
    await refused("not_signed_in", () => as(noor.staff("doctor"), () => Promise.resolve()));
    await refused("not_signed_in", () => visiting(patient, () => Promise.resolve()));
  }));

Deno.test("ending one session leaves the person's others, and everybody else's, standing", () =>
  inWorld(async ({ acts, noor }) => {
    const doctor = noor.staff("doctor");
    const elsewhere = { ...doctor, sessionId: newId() };
    await acts.arriving(elsewhere, (scope) => openSession(scope, signIn));
    await acts.asSelf(doctor, endSession);
    await acts.asSelf(elsewhere, profileOf);
    await acts.asSelf(noor.staff("receptionist"), profileOf);
  }));

Deno.test("nobody acts in a session that is another's, locked or unknown", () =>
  inWorld(async ({ acts, noor, sql, refused }) => {
    const doctor = noor.staff("doctor");
    const others = { ...doctor, sessionId: noor.staff("owner").sessionId };
    await refused("not_signed_in", () => acts.inClinic(others, noor.slug, () => Promise.resolve()));
    await refused("not_signed_in", () => acts.asSelf({ ...doctor, sessionId: newId() }, profileOf));
    await refused("not_signed_in", () => acts.asSelf({ ...doctor, sessionId: undefined }, profileOf));
    await sql`update sessions set locked_at = now() where id = ${doctor.sessionId!}`;
    await refused("session_locked", () => acts.asSelf(doctor, profileOf));
    await refused("session_locked", () => acts.inClinic(doctor, noor.slug, () => Promise.resolve()));
  }));

Deno.test("a session that was not used for ninety days opens nothing; one used since stands", () =>
  inWorld(async ({ acts, noor, sql, refused }) => {
    const doctor = noor.staff("doctor");
    const idle = (days: number) =>
      sql`update sessions set last_used_at = now() - make_interval(days => ${days}) where id = ${doctor
        .sessionId!}`;
    await idle(89);
    await acts.asSelf(doctor, profileOf);
    await idle(91);
    await refused("not_signed_in", () => acts.asSelf(doctor, profileOf));
  }));

Deno.test("a session is ended by its own person alone, and never taken up again", () =>
  inWorld(async ({ bare, noor, bega, patient, refused }) => {
    const { sessionId } = noor.staff("doctor");
    for (const person of [noor.staff("owner"), bega.staff("owner"), patient]) {
      const ended = await bare(
        person,
        (sql) => sql`update sessions set ended_at = now() where id = ${sessionId!}`,
      );
      assertEquals(ended.count, 0);
    }
    await bare(
      noor.staff("doctor"),
      (sql) => sql`update sessions set ended_at = now() where id = ${sessionId!}`,
    );
    await refused(
      "not_allowed",
      () =>
        bare(
          noor.staff("doctor"),
          (sql) => sql`update sessions set ended_at = null where id = ${sessionId!}`,
        ),
    );
  }));
