import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import {
  dropPin,
  isPlain,
  lock,
  lockAfter,
  openSession,
  profileOf,
  setPin,
  unlock,
} from "@/domain/identity/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

const pin = { password: "said before", pin: "271828", minutes: 15 } as const;

Deno.test("a locked session opens nothing until its PIN is typed, and other sessions are not touched", () =>
  inWorld(async ({ acts, as, noor, refused }) => {
    const doctor = noor.staff("doctor");
    const elsewhere = { ...doctor, sessionId: newId() };
    const signIn = { email: "doctor@noor.test", device: "", address: "203.0.113.9" };
    await acts.arriving(elsewhere, (scope) => openSession(scope, signIn));
    await refused("no_pin", () => acts.asSelf(doctor, lock));

    await acts.asSelf(doctor, (scope) => setPin(scope, pin));
    assertEquals(await acts.asSelf(doctor, lockAfter), 15);
    assertEquals(await acts.asSelf(elsewhere, lockAfter), null);
    await acts.asSelf(doctor, lock);
    await refused("session_locked", () => as(doctor, () => Promise.resolve()));
    await refused(
      "not_allowed",
      () => acts.arriving(doctor, (scope) => setPin(scope, { ...pin, pin: "9031" })),
    );
    await refused("not_allowed", () => acts.arriving(doctor, dropPin));
    await acts.asSelf(elsewhere, profileOf);

    assertEquals(await acts.arriving(elsewhere, (scope) => unlock(scope, pin.pin)), 0);
    assertEquals(await acts.arriving(doctor, (scope) => unlock(scope, "000000")), 4);
    assertEquals(await acts.arriving(doctor, (scope) => unlock(scope, pin.pin)), null);
    await as(doctor, () => Promise.resolve());
  }));

Deno.test("five wrong PINs in a row end the session for good; a right one in between begins the count anew", () =>
  inWorld(async ({ acts, noor, refused }) => {
    const doctor = noor.staff("doctor");
    await acts.asSelf(doctor, (scope) => setPin(scope, pin));
    const tries = async (...pins: string[]) => {
      const left: (number | null)[] = [];
      for (const typed of pins) left.push(await acts.arriving(doctor, (scope) => unlock(scope, typed)));
      return left;
    };
    await acts.asSelf(doctor, lock);
    assertEquals(await tries("1", "2", "3", pin.pin), [4, 3, 2, null]);
    await acts.asSelf(doctor, lock);
    assertEquals(await tries("1", "2", "3", "4", "5", pin.pin), [4, 3, 2, 1, 0, 0]);
    await refused("not_signed_in", () => acts.asSelf(doctor, profileOf));
    await acts.asSelf(noor.staff("owner"), profileOf);
  }));

Deno.test("a PIN that everybody tries first is refused", () =>
  inWorld(async ({ acts, noor, refused }) => {
    for (const plain of ["0000", "1234", "987654", "12345678", "7777"]) {
      assertEquals(isPlain(plain), true, plain);
      await refused("invalid_input", () =>
        acts.asSelf(noor.staff("doctor"), (scope) => setPin(scope, { ...pin, pin: plain })));
    }
    for (const fair of ["2718", "9031", "112358"]) {
      assertEquals(isPlain(fair), false, fair);
    }
  }));
