import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import type { Actor } from "@/core/scope.ts";
import { openSession, takeFactor } from "@/domain/identity/mod.ts";
import { demandTwoStep, twoStepDemanded } from "@/domain/tenancy/mod.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const demand = { demand: "on", days: 7 } as const;

/** The doctor, signed in anew. */
async function arrived({ acts, noor }: World, assurance: "password" | "passkey"): Promise<Actor> {
  const actor = { ...noor.staff("doctor"), sessionId: newId() };
  const signIn = { email: "doctor@noor.test", device: "", address: "203.0.113.9", assurance };
  await acts.arriving(actor, (scope) => openSession(scope, signIn));
  return actor;
}

Deno.test("colleagues without a second step are reminded until the day, and then kept out until they have one", () =>
  inWorld(async (world) => {
    const { as, acts, noor, sql, refused } = world;
    const [owner, doctor] = [noor.staff("owner"), noor.staff("doctor")];
    assertEquals(await as(doctor, ({ twoStepBy }) => Promise.resolve(twoStepBy)), null);

    await as(owner, (scope) => demandTwoStep(scope, demand));
    const by = await as(doctor, ({ twoStepBy }) => Promise.resolve(twoStepBy));
    assertEquals(Math.round((by!.getTime() - Date.now()) / 86_400_000), 7);

    await sql`update clinics set two_step_from = now() - interval '1 minute' where id = ${noor.id}`;
    for (const reading of [true, false]) {
      const enter = () => acts.inClinic(doctor, noor.slug, () => Promise.resolve(), { reading });
      assertEquals((await refused("two_step_needed", enter)).status, 403);
    }
    await as(noor.job, () => Promise.resolve()); // machines sign in otherwise
    await acts.asSelf(doctor, (scope) => takeFactor(scope, "totp", newId()));
    assertEquals(await as(doctor, ({ twoStepBy }) => Promise.resolve(twoStepBy)), null);
  }));

Deno.test("whoever came by a passkey showed two things already; the same person by password did not", () =>
  inWorld(async (world) => {
    const { as, acts, noor, refused } = world;
    await as(noor.staff("owner"), async (scope) => {
      await takeFactor(scope, "totp", newId());
      await demandTwoStep(scope, { ...demand, days: 0 });
    });
    const byPasskey = await arrived(world, "passkey");
    assertEquals(
      await acts.inClinic(byPasskey, noor.slug, (scope) => Promise.resolve(scope.twoStepBy)),
      null,
    );
    const byPassword = await arrived(world, "password");
    await refused("two_step_needed", () => acts.inClinic(byPassword, noor.slug, () => Promise.resolve()));
  }));

Deno.test("a demand counts at its own clinic alone, names who has nothing set up, and can be lifted", () =>
  inWorld(async ({ as, acts, noor, bega }) => {
    const owner = noor.staff("owner");
    const before = (await as(owner, twoStepDemanded)).unguarded;
    const { name } = await as(owner, (scope) => Promise.resolve(scope));
    await acts.asSelf(owner, (scope) => takeFactor(scope, "otp_mail", newId()));
    await as(owner, (scope) => demandTwoStep(scope, { ...demand, days: 0 }));
    await as(bega.staff("doctor"), () => Promise.resolve());

    const { unguarded } = await as(owner, twoStepDemanded);
    assertEquals(unguarded, before.filter((one) => one !== name));
    assertEquals(unguarded.length, before.length - 1);

    await as(owner, (scope) => demandTwoStep(scope, { ...demand, demand: "off" }));
    assertEquals((await as(owner, twoStepDemanded)).from, null);
    await as(noor.staff("doctor"), () => Promise.resolve());
  }));

Deno.test("only those who may change the clinic demand it, whatever way they try", () =>
  inWorld(async ({ as, bare, noor, bega, refused }) => {
    for (const person of [noor.staff("doctor"), noor.staff("receptionist")]) {
      await refused("not_allowed", () => as(person, (scope) => demandTwoStep(scope, demand)));
    }
    for (const person of [noor.staff("doctor"), bega.staff("owner")]) {
      const { count } = await bare(
        person,
        (sql) => sql`update clinics set two_step_from = now() where id = ${noor.id}`,
      );
      assertEquals(count, 0);
      const seen = await bare(person, (sql) => sql`select name from private.unguarded(${noor.id})`);
      assertEquals(seen.length, 0);
    }
  }));
