import { assert, assertEquals } from "@std/assert";
import {
  carriesWhite,
  changeBrand,
  ChangedProfile,
  changeProfile,
  changeRegion,
  type ClinicProfile,
  clinicProfile,
} from "@/domain/tenancy/mod.ts";
import { changeHours, inOneLine, openingHours } from "@/domain/scheduling/mod.ts";
import { offer, priceList } from "@/domain/catalog/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inWorld } from "@/tests/support/world.ts";
import { eventsOf } from "./support/places.ts";

const regionOf = ({ country, timeZone, currency, version }: ClinicProfile) => ({
  country,
  timeZone,
  currency,
  version,
  locale: "en" as const,
});

Deno.test("the clinic says who it is and how to reach it, and the history keeps what it said before", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const owner = noor.staff("owner");
    const before = await as(owner, clinicProfile);
    const said = {
      name: "Noor Dental Care",
      address: "12 Mall Road",
      phone: "042 1234567",
      email: "desk@noor.test",
    };
    await as(owner, (scope) => changeProfile(scope, { ...said, version: before.version }));
    const after = await as(owner, clinicProfile);
    assertEquals({ ...after, version: 0, ...said }, { ...before, version: 0, ...said });
    assertEquals(after.version, before.version + 1);
    const [{ fields, before: was, after: is }] = await eventsOf(world, "clinic.changed") as Record<
      string,
      string[]
    >[];
    assertEquals(fields, ["name", "address", "email", "phone"]);
    assertEquals([was[0], is[0]], ["Noor Dental", "Noor Dental Care"]);
    for (const phone of ["call me", "12", "+92 (42) 1234567 ext 9"]) {
      assert(!ChangedProfile.safeParse({ name: "X", phone, version: 1 }).success, phone);
    }
  }));

Deno.test("what somebody changed meanwhile is not written over", () =>
  inWorld(async ({ as, noor, refused }) => {
    const [owner, admin] = [noor.staff("owner"), noor.staff("admin")];
    const { version } = await as(owner, clinicProfile);
    await as(admin, (scope) => changeBrand(scope, { initials: "ND", version }));
    await refused(
      "changed_meanwhile",
      () => as(owner, (scope) => changeBrand(scope, { initials: "XX", version })),
    );
    await refused(
      "changed_meanwhile",
      () => as(owner, (scope) => changeProfile(scope, { name: "X", address: "", version })),
    );
    assertEquals((await as(owner, clinicProfile)).initials, "ND");
  }));

Deno.test("whoever may not change the clinic neither changes nor sees its settings, here or at another", () =>
  inWorld(async ({ as, bare, noor, bega, refused }) => {
    for (const role of ["doctor", "receptionist", "assistant", "accountant"]) {
      await refused("not_allowed", () => as(noor.staff(role), clinicProfile));
      await refused("not_allowed", () => as(noor.staff(role), (scope) => changeBrand(scope, { version: 1 })));
      await refused("not_allowed", () => as(noor.staff(role), (scope) => changeHours(scope, { hours: [] })));
    }
    for (const person of [noor.staff("doctor"), bega.staff("owner")]) {
      for (const set of ["clinics set name = 'Mine' where id", "locations set phone = '1' where clinic_id"]) {
        assertEquals((await bare(person, (sql) => sql.unsafe(`update ${set} = '${noor.id}'`))).count, 0);
      }
    }
  }));

Deno.test("a colour carries white text that can be read, or is refused", () =>
  inWorld(async ({ as, noor, refused }) => {
    const owner = noor.staff("owner");
    const { version } = await as(owner, clinicProfile);
    for (const colour of ["#ffffff", "#ffd400", "#7fb3ff", "#777777"]) {
      assert(!carriesWhite(colour), colour);
      const refusal = await refused(
        "invalid_input",
        () => as(owner, (scope) => changeBrand(scope, { colour, version })),
      );
      assertEquals(fieldsOf(refusal), { colour: ["colour_pale"] });
    }
    for (const colour of ["#000000", "#767676", "#1f6f5c"]) assert(carriesWhite(colour), colour);
    await as(owner, (scope) => changeBrand(scope, { colour: "#1f6f5c", version }));
  }));

Deno.test("the currency stays as soon as anything has a price", () =>
  inWorld(async ({ as, noor, refused, sql }) => {
    const owner = noor.staff("owner");
    const profile = await as(owner, clinicProfile);
    const changing = () =>
      as(owner, (scope) => changeRegion(scope, { ...regionOf(profile), currency: "USD" }));
    await refused("currency_in_use", changing);
    await sql`update services set deleted_at = now() where clinic_id = ${noor.id}`;
    await changing();
    assertEquals((await as(owner, clinicProfile)).currency, "USD");
    await as(owner, (scope) => offer(scope, { name: "Check-up", minutes: 30, price: 5_000, category: "" }));
    await refused(
      "currency_in_use",
      () =>
        as(
          owner,
          async (scope) => changeRegion(scope, { ...regionOf(await clinicProfile(scope)), currency: "PKR" }),
        ),
    );
  }));

Deno.test("opening hours are set as a week, once, and never across each other", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const owner = noor.staff("owner");
    const was = inOneLine(await as(owner, openingHours));
    const hours = [
      { weekday: 2, opens: "14:00", closes: "18:00" },
      { weekday: 1, opens: "09:00", closes: "13:00" },
      { weekday: 2, opens: "09:00", closes: "13:00" },
      { weekday: 3 },
    ];
    await as(owner, (scope) => changeHours(scope, { hours, was }));
    assertEquals(inOneLine(await as(owner, openingHours)), "1 09:00–13:00,2 09:00–13:00,2 14:00–18:00");
    await refused("changed_meanwhile", () => as(owner, (scope) => changeHours(scope, { hours: [], was })));
    const wrong: [typeof hours, Record<string, string[]>][] = [
      [[{ weekday: 1, opens: "09:00", closes: "09:00" }], { "hours.0.closes": ["ends_before"] }],
      [[{ weekday: 1, opens: "09:00" }] as typeof hours, { "hours.0.closes": ["required"] }],
      [[{ weekday: 1, opens: "09:00", closes: "13:00" }, { weekday: 1, opens: "12:59", closes: "15:00" }], {
        "hours.1.opens": ["overlaps"],
      }],
    ];
    for (const [hours, fields] of wrong) {
      const refusal = await refused(
        "invalid_input",
        () => as(owner, (scope) => changeHours(scope, { hours })),
      );
      assertEquals(fieldsOf(refusal), fields);
    }
    const [{ before, after }] = await eventsOf(world, "hours.changed") as Record<string, string[]>[];
    assertEquals([before.join(","), after.length], [was, 3]);
  }));

Deno.test("a service stands at the end of the price list under the next free code, and codes are taken once", () =>
  inWorld(async ({ as, noor, bega, bare, refused }) => {
    const owner = noor.staff("owner");
    const service = { name: "Check-up", minutes: 20, price: 150_000, category: "" };
    await as(owner, (scope) => offer(scope, service));
    await as(owner, (scope) => offer(scope, service));
    const [first, second] = (await as(owner, (scope) => priceList(scope))).slice(-2);
    assertEquals([first.code, second.code, second.price], ["1", "2", { amount: 150_000, currency: "PKR" }]);
    await refused("code_taken", () => as(owner, (scope) => offer(scope, { ...service, code: "2" })));
    await refused("not_allowed", () => as(noor.staff("doctor"), (scope) => offer(scope, service)));
    for (const person of [noor.staff("doctor"), bega.staff("owner")]) {
      await refused(
        "not_allowed",
        () =>
          bare(person, (sql) =>
            sql`insert into services (id, clinic_id, code, name, price, currency)
              values (${crypto.randomUUID()}, ${noor.id}, 'Z', 'Z', 1, 'PKR')`),
      );
    }
  }));
