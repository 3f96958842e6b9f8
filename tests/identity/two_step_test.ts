import { assert, assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import type { Actor } from "@/core/scope.ts";
import {
  assureSession,
  distrustDevice,
  dropFactor,
  endAllSessions,
  newRecoveryCodes,
  openSession,
  profileOf,
  takeFactor,
  trustDevice,
  twoStepOf,
  useRecoveryCode,
} from "@/domain/identity/mod.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const signIn = { email: "doctor@noor.test", device: "Firefox/140 Linux", address: "203.0.113.9" };

/** Signs the doctor in once more, by what is said, and answers as whom and what the session is good for. */
async function again({ acts, noor }: World, more: object = {}) {
  const actor: Actor = { ...noor.staff("doctor"), sessionId: newId() };
  const session = await acts.arriving(actor, (scope) => openSession(scope, { ...signIn, ...more }));
  return { actor, session };
}

/** Has the doctor use an authenticator app from now on; returns their recovery codes. */
async function guarded({ acts, noor }: World): Promise<string[]> {
  return await acts.asSelf(noor.staff("doctor"), async (scope) => {
    await takeFactor(scope, "totp", newId());
    return await newRecoveryCodes(scope);
  });
}

Deno.test("with a second factor a password or a link alone opens nothing, and nothing about it can be changed", () =>
  inWorld(async (world) => {
    const { acts, noor, refused } = world;
    await guarded(world);
    for (const assurance of ["password", "link"]) {
      const { actor, session } = await again(world, { assurance });
      assertEquals(session, "factor_due");
      await refused("second_factor_required", () => acts.asSelf(actor, profileOf));
      await refused(
        "second_factor_required",
        () => acts.inClinic(actor, noor.slug, () => Promise.resolve(), { reading: true }),
      );
      for (
        const attempt of [
          () => acts.arriving(actor, (scope) => dropFactor(scope, "totp")),
          () => acts.arriving(actor, (scope) => takeFactor(scope, "otp_mail", newId())),
          () => acts.arriving(actor, newRecoveryCodes),
          () => acts.arriving(actor, (scope) => trustDevice(scope, signIn)),
        ]
      ) await refused("not_allowed", attempt);
    }
  }));

Deno.test("the second factor lets the session stand; a passkey is two factors in one", () =>
  inWorld(async (world) => {
    const { acts } = world;
    await guarded(world);
    const { actor } = await again(world);
    await acts.arriving(actor, (scope) => assureSession(scope, "totp"));
    assertEquals((await acts.asSelf(actor, twoStepOf)).kinds, ["totp"]);
    assertEquals((await again(world, { assurance: "passkey" })).session, "standing");
  }));

Deno.test("taking on a second factor signs the person out everywhere else", () =>
  inWorld(async (world) => {
    const { acts, noor, refused } = world;
    const { actor } = await again(world);
    await acts.asSelf(actor, profileOf);
    await guarded(world);
    await refused("not_signed_in", () => acts.asSelf(actor, profileOf));
    await acts.asSelf(noor.staff("doctor"), profileOf);
    await acts.asSelf(noor.staff("owner"), profileOf);
  }));

Deno.test("a recovery code stands in once, however it is typed; a used, foreign or made-up one does not", () =>
  inWorld(async (world) => {
    const { acts, noor, refused, sql } = world;
    const codes = await guarded(world);
    const others = await acts.asSelf(noor.staff("owner"), newRecoveryCodes);
    assertEquals(new Set(codes).size, 10);
    for (const code of codes) assertMatch(code, /^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    const [{ plain }] = await sql<{ plain: number }[]>`
      select count(*) as plain from recovery_codes where encode(digest, 'escape') like ${`%${codes[0]}%`}`;
    assertEquals(plain, 0);

    const { actor } = await again(world);
    for (const wrong of [others[0], "aaaa-bbbb-cccc"]) {
      await refused("invalid_input", () => acts.arriving(actor, (scope) => useRecoveryCode(scope, wrong)));
    }
    const typed = ` ${codes[0].toUpperCase().replaceAll("-", " ")}`;
    await acts.arriving(actor, (scope) => useRecoveryCode(scope, typed));
    assertEquals((await acts.asSelf(actor, twoStepOf)).codesLeft, 9);

    const { actor: later } = await again(world);
    await refused("invalid_input", () => acts.arriving(later, (scope) => useRecoveryCode(scope, codes[0])));
    await refused("second_factor_required", () => acts.asSelf(later, profileOf));
  }));

Deno.test("new recovery codes replace the old ones", () =>
  inWorld(async (world) => {
    const { acts, noor, refused } = world;
    const old = await guarded(world);
    const fresh = await acts.asSelf(noor.staff("doctor"), newRecoveryCodes);
    assertNotEquals(fresh, old);
    const { actor } = await again(world);
    await refused("invalid_input", () => acts.arriving(actor, (scope) => useRecoveryCode(scope, old[3])));
    await acts.arriving(actor, (scope) => useRecoveryCode(scope, fresh[3]));
  }));

Deno.test("a trusted browser is spared the second step, for its own person, for thirty days and until it is distrusted", () =>
  inWorld(async (world) => {
    const { acts, noor, bega, sql, refused } = world;
    await guarded(world);
    const doctor = noor.staff("doctor");
    const trust = await acts.asSelf(doctor, (scope) => trustDevice(scope, signIn));
    assertEquals((await again(world, { trust })).session, "standing");
    assertEquals((await again(world, { trust: trust.slice(1) })).session, "factor_due");

    const owner = noor.staff("owner");
    await acts.asSelf(owner, (scope) => takeFactor(scope, "totp", newId()));
    const there = { ...owner, sessionId: newId() };
    assertEquals(
      await acts.arriving(there, (scope) => openSession(scope, { ...signIn, trust })),
      "factor_due",
    );

    await sql`update devices set trusted_at = trusted_at - interval '31 days', until = until - interval '31 days'`;
    assertEquals((await again(world, { trust })).session, "factor_due");
    await sql`update devices set trusted_at = trusted_at + interval '31 days', until = until + interval '31 days'`;

    const [{ id, address }] = (await acts.asSelf(doctor, twoStepOf)).devices;
    assertEquals(address, signIn.address);
    await refused("not_found", () => acts.asSelf(bega.staff("owner"), (scope) => distrustDevice(scope, id)));
    await acts.asSelf(doctor, (scope) => distrustDevice(scope, id));
    assertEquals((await again(world, { trust })).session, "factor_due");
  }));

Deno.test("with the last second factor go recovery codes and trust, which mean nothing without", () =>
  inWorld(async (world) => {
    const { acts, noor } = world;
    await guarded(world);
    const doctor = noor.staff("doctor");
    await acts.asSelf(doctor, async (scope) => {
      await takeFactor(scope, "otp_mail", newId());
      await trustDevice(scope, signIn);
      assert(await dropFactor(scope, "totp"));
      assertEquals((await twoStepOf(scope)).codesLeft, 10);
      assert(await dropFactor(scope, "otp_mail"));
      assert(!await dropFactor(scope, "otp_mail"));
    });
    assertEquals(await acts.asSelf(doctor, twoStepOf), { kinds: [], codesLeft: 0, devices: [] });
    assertEquals((await again(world)).session, "standing");
  }));

Deno.test("another password ends every session and every trust", () =>
  inWorld(async (world) => {
    const { acts, noor, refused } = world;
    const { actor } = await again(world);
    const doctor = noor.staff("doctor");
    await acts.asSelf(doctor, (scope) => trustDevice(scope, signIn));
    await acts.asSelf(doctor, endAllSessions);
    for (const ended of [actor, doctor]) await refused("not_signed_in", () => acts.asSelf(ended, profileOf));
    const { actor: fresh } = await again(world);
    assertEquals((await acts.asSelf(fresh, twoStepOf)).devices, []);
  }));
