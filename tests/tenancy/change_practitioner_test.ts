import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { book, cancel, comingVisitsOf, move } from "@/domain/scheduling/mod.ts";
import {
  type ChangedPractitioner,
  changePractitioner,
  letGo,
  practitionerSheet,
  practitionerSheets,
  practitionersOf,
} from "@/domain/tenancy/mod.ts";
import { fieldsOf, refusalOf } from "@/tests/support/refused.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { eventsOf } from "./support/places.ts";

const faiza = ({ noor }: World) => noor.practitioners.get("Dr Faiza Memon")!;
const sheet = ({ as, noor }: World, id: string) =>
  as(noor.staff("owner"), (scope) => practitionerSheet(scope, id));
const said = (version: number, changes: Partial<ChangedPractitioner> = {}): ChangedPractitioner => ({
  name: "Dr Faiza Memon",
  tone: "plum",
  active: true,
  version,
  ...changes,
});

Deno.test("what the clinic says of somebody who treats is changed, and who takes no new visits stays on the staff's list", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const id = faiza(world);
    const { version, login, self } = await sheet(world, id);
    assertEquals([login, self], [false, false]);
    const change = said(version, { nameLatin: "Faiza", active: false, timeZone: "Europe/London" });
    await as(noor.staff("owner"), (scope) => changePractitioner(scope, id, change));
    const { name, nameLatin, tone, active, timeZone } = await sheet(world, id);
    assertEquals([name, nameLatin, tone, active, timeZone], [
      "Dr Faiza Memon",
      "Faiza",
      "plum",
      false,
      "Europe/London",
    ]);
    const offered = await as(noor.staff("receptionist"), practitionersOf);
    const listed = await as(noor.staff("receptionist"), practitionerSheets);
    assertEquals([offered.some((one) => one.id === id), listed.some((one) => one.id === id)], [false, true]);
    assertEquals(await eventsOf(world, "practitioner.changed"), [{
      fields: ["nameLatin", "tone", "active", "timeZone"],
    }]);
  }));

Deno.test("nobody leaves while visits with them stand, and nobody is booked with who has left", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const [owner, desk] = [noor.staff("owner"), noor.staff("receptionist")];
    const id = faiza(world);
    const booked = () => as(desk, (scope) => book(scope, visitAt(noor, "10:00", { practitionerId: id })));
    const { id: visit } = await booked();
    const coming = await as(desk, (scope) => comingVisitsOf(scope, id));
    assertEquals([coming.total, coming.visits.map(({ id }) => id)], [1, [visit]]);
    const { version } = await sheet(world, id);
    const leaving = () => as(owner, (scope) => letGo(scope, id, { version }));
    await refused("has_visits", leaving);
    await as(desk, (scope) => cancel(scope, visit, { reason: "She leaves" }));
    await leaving();
    await refusalOf("not_found", () => sheet(world, id));
    assertEquals((await as(desk, (scope) => comingVisitsOf(scope, id))).total, 0);
    assertEquals(fieldsOf(await refused("invalid_input", booked)), { practitionerId: ["not_found"] });
    const { startsAt } = visitAt(noor, "11:00");
    await refused("invalid_input", () => as(desk, (scope) => move(scope, visit, { startsAt })));
  }));

Deno.test("who takes no new visits keeps those that stand, and gets no others by a booking or a move", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const [owner, desk] = [noor.staff("owner"), noor.staff("receptionist")];
    const id = faiza(world);
    const at = (time: string, who: string) => visitAt(noor, time, { practitionerId: who });
    const own = await as(desk, (scope) => book(scope, at("10:00", id)));
    const { version } = await sheet(world, id);
    await as(owner, (scope) => changePractitioner(scope, id, said(version, { active: false })));
    await refused("invalid_input", () => as(desk, (scope) => book(scope, at("12:00", id))));
    await as(desk, (scope) => move(scope, own.id, { startsAt: at("11:00", id).startsAt }));
    const other = noor.practitioners.get("Dr Bilal Siddiqui")!;
    const theirs = await as(desk, (scope) => book(scope, at("14:00", other)));
    const handing = { startsAt: at("15:00", id).startsAt, practitionerId: id };
    await refused("invalid_input", () => as(desk, (scope) => move(scope, theirs.id, handing)));
  }));

Deno.test("visits made elsewhere are moved in with whoever takes no new ones, and new ones are refused by the table too", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const id = faiza(world);
    const { version } = await sheet(world, id);
    await as(
      noor.staff("owner"),
      (scope) => changePractitioner(scope, id, said(version, { active: false })),
    );
    const kept = async (source: string) => {
      const [visit, patient] = [newId(), noor.patients.get("Saba Anwar")!];
      await sql`savepoint keeping`;
      await sql`
        insert into appointments (id, clinic_id, location_id, patient_id, practitioner_id, starts_at, ends_at, wall_start, source,
                                  created_by)
        values (${visit}, ${noor.id}, ${noor.places[0]}, ${patient}, ${id}, now() + interval '9 days',
                now() + interval '9 days 30 minutes', now() + interval '9 days', ${source},
                ${noor.staff("owner").principalId})`;
      const outcome = await sql`
        insert into reservations (id, clinic_id, location_id, appointment_id, practitioner_id, starts_at, ends_at)
        values (${newId()}, ${noor.id}, ${noor.places[0]}, ${visit}, ${id}, now() + interval '9 days',
                now() + interval '9 days 30 minutes')`
        .then(() => "kept", ({ constraint_name }) => constraint_name);
      await sql`rollback to savepoint keeping`;
      return outcome;
    };
    assertEquals([await kept("import"), await kept("desk")], ["kept", "reservations_leave_check"]);
  }));

Deno.test("practitioners are changed and let go by whoever runs the staff, at home, one at a time", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, refused } = world;
    const id = faiza(world);
    const { version } = await sheet(world, id);
    for (
      const [person, code] of [[noor.staff("admin"), "not_allowed"], [
        bega.staff("owner"),
        "not_found",
      ]] as const
    ) {
      await refused(code, () => as(person, (scope) => changePractitioner(scope, id, said(version))));
      await refused(code, () => as(person, (scope) => letGo(scope, id, { version })));
    }
    const owner = noor.staff("owner");
    await as(owner, (scope) => changePractitioner(scope, id, said(version)));
    await refused(
      "changed_meanwhile",
      () => as(owner, (scope) => changePractitioner(scope, id, said(version))),
    );
    await refused("changed_meanwhile", () => as(owner, (scope) => letGo(scope, id, { version })));
    const past = await bare(
      noor.staff("admin"),
      (sql) => sql`update practitioners set deleted_at = now() where id = ${id}`,
    );
    assertEquals(past.count, 0);
  }));
