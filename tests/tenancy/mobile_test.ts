import { assert, assertEquals } from "@std/assert";
import { memberClinicsOf, mobileRoles, showOnPhone } from "@/domain/tenancy/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import { inWorld } from "@/tests/support/world.ts";
import { eventsOf } from "./support/places.ts";

const off = { role: "doctor", module: "billing.invoices", state: "off" } as const;

Deno.test("a part is hidden on the phones of one role at one clinic, and takes away no permission", () =>
  inWorld(async (world) => {
    const { as, acts, noor, bega } = world;
    const hiddenFor = async (person: Person) =>
      (await acts.asSelf(person, memberClinicsOf)).find(({ slug }) => slug === person.slug)!.hiddenOnPhone;
    const before = await as(noor.staff("doctor"), ({ permissions }) => Promise.resolve(permissions));
    assertEquals(await hiddenFor(noor.staff("doctor")), []);
    await as(noor.staff("admin"), (scope) => showOnPhone(scope, off));
    assertEquals(await hiddenFor(noor.staff("doctor")), ["billing.invoices"]);
    for (const person of [noor.staff("receptionist"), bega.staff("doctor")]) {
      assertEquals(await hiddenFor(person), []);
    }
    assertEquals(await as(noor.staff("doctor"), ({ permissions }) => Promise.resolve(permissions)), before);
    const roles = await as(noor.staff("owner"), mobileRoles);
    assertEquals(roles.filter(({ hidden }) => hidden.length > 0), [{
      role: "doctor",
      hidden: ["billing.invoices"],
    }]);
    assert(roles.length === 6);
    await as(noor.staff("admin"), (scope) => showOnPhone(scope, { ...off, state: "on" }));
    assertEquals(await hiddenFor(noor.staff("doctor")), []);
    assertEquals((await eventsOf(world, "mobile.switched")).map(({ state }) => state), ["off", "on"]);
  }));

Deno.test("phones are arranged by whoever may change the clinic, in their own", () =>
  inWorld(async ({ as, bare, noor, bega, refused }) => {
    await refused("not_allowed", () => as(noor.staff("doctor"), (scope) => showOnPhone(scope, off)));
    await refused("not_allowed", () => as(noor.staff("doctor"), mobileRoles));
    await refused(
      "invalid_input",
      () => as(noor.staff("owner"), (scope) => showOnPhone(scope, { ...off, role: "emperor" })),
    );
    for (const person of [noor.staff("doctor"), bega.staff("owner")]) {
      await refused(
        "not_allowed",
        () =>
          bare(person, (sql) =>
            sql`insert into mobile_modules (clinic_id, role, module, enabled)
              values (${noor.id}, 'doctor', 'patients.list', false)`),
      );
    }
  }));
