import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  chooseProvider,
  type ChosenProvider,
  platformProviders,
  providerOf,
  resolved,
} from "@/domain/tenancy/mod.ts";
import { inWorld } from "@/tests/support/world.ts";
import { eventsOf } from "./support/places.ts";

const netopia: ChosenProvider = {
  kind: "payment",
  provider: "netopia",
  settings: { account: "NOOR-1" },
  secrets: { apiKey: "sk_live_very_secret" },
};

Deno.test("a clinic's own provider counts, else the platform's, and never a mixture", () => {
  const own = {
    kind: "payment",
    provider: "netopia",
    settings: { a: 1 },
    secrets: { b: "2" },
    own: true,
  } as const;
  assertEquals(resolved("payment", [own]), own);
  assertEquals(resolved("email", [own]), {
    kind: "email",
    provider: platformProviders.email,
    settings: {},
    secrets: {},
    own: false,
  });
});

Deno.test("a clinic uses the provider that it chose, another one the platform's, and the keys are ciphertext", () =>
  inWorld(async (world) => {
    const { as, noor, bega, sql } = world;
    await as(noor.staff("owner"), (scope) => chooseProvider(scope, netopia));
    const found = await as(noor.job, (scope) => providerOf(scope, "payment"));
    assertEquals(found, { ...netopia, own: true });
    assertEquals((await as(bega.job, (scope) => providerOf(scope, "payment"))).provider, "stripe");
    assertEquals((await as(noor.job, (scope) => providerOf(scope, "video"))).own, false);
    const rows = await sql`
      select encode(secrets, 'escape') || settings::text as kept from service_providers
      union all select changes::text from events where clinic_id = ${noor.id}`;
    assert(rows.every(({ kept }) => !kept.includes("sk_live")));
    assertEquals(await eventsOf(world, "provider.chosen"), [
      { kind: "payment", provider: "netopia", settings: ["account"], secrets: ["apiKey"] },
    ]);
    await as(noor.staff("owner"), (scope) => chooseProvider(scope, { ...netopia, secrets: {} }));
    assertEquals((await as(noor.job, (scope) => providerOf(scope, "payment"))).secrets, {});
  }));

Deno.test("keys that were moved to another clinic or another kind open nothing", () =>
  inWorld(async ({ as, bare, noor, bega, sql }) => {
    await as(noor.staff("owner"), (scope) => chooseProvider(scope, netopia));
    await as(
      bega.staff("owner"),
      (scope) => chooseProvider(scope, { ...netopia, secrets: { apiKey: "theirs" } }),
    );
    const [{ secrets }] = await sql`select secrets from service_providers where clinic_id = ${noor.id}`;
    await bare(bega.staff("owner"), (sql) => sql`update service_providers set secrets = ${secrets}`);
    await assertRejects(() => as(bega.job, (scope) => providerOf(scope, "payment")), Error, "authenticate");
    await bare(
      noor.staff("owner"),
      (sql) =>
        sql`insert into service_providers (clinic_id, kind, provider, secrets) values (${noor.id}, 'video', 'other', ${secrets})`,
    );
    await assertRejects(() => as(noor.job, (scope) => providerOf(scope, "video")), Error, "authenticate");
  }));

Deno.test("only an owner chooses, in their own clinic, and no key ever does", () =>
  inWorld(async ({ as, bare, noor, bega, refused }) => {
    await refused("not_allowed", () => as(noor.staff("admin"), (scope) => chooseProvider(scope, netopia)));
    await refused("not_allowed", () => as(noor.staff("doctor"), (scope) => providerOf(scope, "payment")));
    for (const person of [noor.staff("admin"), bega.staff("owner"), noor.job]) {
      await refused(
        "not_allowed",
        () =>
          bare(
            person,
            (sql) =>
              sql`insert into service_providers (clinic_id, kind, provider) values (${noor.id}, 'email', 'mine')`,
          ),
      );
    }
    const error = await bare(
      noor.staff("owner"),
      (sql) =>
        sql`insert into service_providers (clinic_id, kind, provider) values (${noor.id}, 'fax', 'mine')`,
    )
      .catch((error) => error);
    assertEquals(error.constraint_name, "service_providers_kind_check");
  }));
