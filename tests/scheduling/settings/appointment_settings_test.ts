import { assertEquals } from "@std/assert";
import { parsed } from "@/core/contract.ts";
import type { Scope } from "@/core/scope.ts";
import {
  appointmentSettingsOf,
  changeAppointmentSettings,
  ChangedAppointmentSettings,
  clockRead,
  platformFormatOf,
  setPlatformFormat,
  usualSettings,
} from "@/domain/scheduling/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inWorld } from "@/tests/support/world.ts";
import { inOffice } from "@/tests/tenancy/support/support.ts";

const change = (fields: object) => (scope: Scope) => {
  const body = { kind: "json" as const, fields: { ...usualSettings, ...fields } };
  return changeAppointmentSettings(scope, parsed(ChangedAppointmentSettings, body));
};

Deno.test("a clinic that has decided nothing has the usual calendar, and one that decides has its own", () =>
  inWorld(async ({ as, noor, bega }) => {
    const owner = noor.staff("owner");
    assertEquals(await as(noor.staff("accountant"), appointmentSettingsOf), usualSettings);
    await as(owner, change({ timeFormat: "12h", clickToBook: true, snapMinutes: 15 }));
    const decided = { ...usualSettings, timeFormat: "12h" as const, clickToBook: true, snapMinutes: 15 };
    assertEquals(await as(noor.staff("receptionist"), appointmentSettingsOf), { ...decided, version: 1 });
    await as(owner, change({ ...decided, defaultMinutes: 45, version: 1 }));
    assertEquals((await as(owner, appointmentSettingsOf)).defaultMinutes, 45);
    assertEquals(await as(bega.staff("owner"), appointmentSettingsOf), usualSettings);
  }));

Deno.test("an impossible calendar is refused, field by field, and so is one decided from an older state", () =>
  inWorld(async ({ as, noor, refused }) => {
    const owner = noor.staff("owner");
    const wrong: [object, string[]][] = [
      [{ timeFormat: "metric" }, ["timeFormat"]],
      [{ defaultMinutes: 0 }, ["defaultMinutes"]],
      [{ defaultMinutes: 481, snapMinutes: 7 }, ["defaultMinutes", "snapMinutes"]],
      [{ defaultMinutes: 32 }, ["defaultMinutes"]],
      [{ hoverCard: "maybe" }, ["hoverCard"]],
      [{ stepMinutes: undefined, colourBy: "mood" }, ["colourBy", "stepMinutes"]],
    ];
    for (const [fields, names] of wrong) {
      const refusal = await refused("invalid_input", () => as(owner, change(fields)));
      assertEquals(Object.keys(fieldsOf(refusal)).sort(), names);
    }
    await as(owner, change({}));
    await refused("changed_meanwhile", () => as(owner, change({ snapMinutes: 5 })));
    await refused("changed_meanwhile", () => as(owner, change({ snapMinutes: 5, version: 7 })));
  }));

Deno.test("only who may change the clinic decides, and the database says so as well", () =>
  inWorld(async ({ as, bare, noor, bega, refused }) => {
    await refused("not_allowed", () => as(noor.staff("receptionist"), change({})));
    const add = (clinicId: string) =>
      bare(
        noor.staff("receptionist"),
        (sql) => sql`insert into appointment_settings (clinic_id) values (${clinicId})`,
      ).catch(({ code }) => code);
    assertEquals([await add(noor.id), await add(bega.id)], ["not_allowed", "not_allowed"]);
    await as(noor.staff("owner"), change({}));
    const { count } = await bare(
      noor.staff("doctor"),
      (sql) => sql`update appointment_settings set snap_minutes = 5 where clinic_id = ${noor.id}`,
    );
    assertEquals(count, 0);
  }));

Deno.test("a time is read in halves of the day where the clinic wants it so", () => {
  const read = (clock: string) => clockRead("12h", clock, ["am", "pm"]);
  assertEquals(["00:05", "09:30", "12:00", "23:59", "24:00"].map(read), [
    "12:05 am",
    "9:30 am",
    "12:00 pm",
    "11:59 pm",
    "12:00 am",
  ]);
  assertEquals(clockRead("24h", "09:30", ["am", "pm"]), "09:30");
});

Deno.test("an operator decides a clinic's time format in its place, and leaves it to the clinic again", () =>
  inWorld(async (world) => {
    const { as, noor, bega, operators: [operator], refused, acts } = world;
    await inOffice(world, operator, (scope) => setPlatformFormat(scope, noor.id, { timeFormat: "12h" }));
    const seen = await as(noor.staff("doctor"), appointmentSettingsOf);
    assertEquals([seen.timeFormat, seen.formatGiven], ["12h", true]);
    assertEquals((await as(bega.staff("owner"), appointmentSettingsOf)).timeFormat, "24h");
    assertEquals(await inOffice(world, operator, (scope) => platformFormatOf(scope, noor.id)), "12h");
    for (const person of [noor.staff("owner"), noor.job]) {
      await refused(
        "not_found",
        () => acts.asOperator(person, (scope) => setPlatformFormat(scope, noor.id, { timeFormat: "24h" })),
      );
    }
    await inOffice(world, operator, (scope) => setPlatformFormat(scope, noor.id, {}));
    assertEquals((await as(noor.staff("doctor"), appointmentSettingsOf)).timeFormat, "24h");
  }));
