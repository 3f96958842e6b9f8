import { assertEquals } from "@std/assert";
import { dayAfter, dayIn } from "@/core/time.ts";
import {
  book,
  ChangedEntry,
  changeEntry,
  entriesOf,
  entryOf,
  joinWaiting,
  leaveList,
  NewEntry,
} from "@/domain/scheduling/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { waits } from "@/tests/support/waiting.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const joining = ({ as, noor }: World, wish: Partial<NewEntry>, role = "receptionist") =>
  as(
    noor.staff(role),
    (scope) => joinWaiting(scope, NewEntry.parse({ patientId: noor.patients.get("Saba Anwar"), ...wish })),
  );

Deno.test("who waits is listed, the urgent first; without a word on it, for as long as the service takes", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    await waits(world, "Nadia Hussain");
    await joining(world, { serviceId: noor.services.get("XR"), priority: 2, weekdays: [3, 1, 3] });
    const list = await as(noor.staff("doctor"), (scope) => entriesOf(scope));
    assertEquals(
      list.map(({ patient, minutes, weekdays }) => [patient.name, minutes, weekdays]),
      [["Saba Anwar", 15, [1, 3]], ["Nadia Hussain", 30, []]],
    );
  }));

Deno.test("a visit that would be brought forward is the patient's own and still to come, and its length is kept", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const desk = noor.staff("receptionist");
    const { id } = await as(desk, (scope) => book(scope, visitAt(noor, "12:00", { minutes: 45 })));
    const entry = await joining(world, { appointmentId: id });
    const { minutes, later } = await as(desk, (scope) => entryOf(scope, entry.id));
    assertEquals([minutes, later?.id], [45, id]);
    const nadia = { patientId: noor.patients.get("Nadia Hussain")!, appointmentId: id };
    assertEquals(fieldsOf(await refused("invalid_input", () => joining(world, nadia))), {
      appointmentId: ["not_found"],
    });
  }));

Deno.test("a window in which nobody can come is refused, and whoever or whatever is not the clinic's", () =>
  inWorld(async (world) => {
    const { noor, bega, refused } = world;
    const yesterday = dayAfter(dayIn("Asia/Karachi"), -1);
    const cases: [Partial<NewEntry>, Record<string, string[]>][] = [
      [{ earliest: "12:00", latest: "12:00" }, { latest: ["ends_before"] }],
      [{ untilDay: yesterday }, { untilDay: ["in_the_past"] }],
      [{ fromDay: "2031-03-04", untilDay: "2031-03-03" }, { untilDay: ["ends_before"] }],
      [{ patientId: bega.patients.get("Ștefan Ionescu")! }, { patientId: ["not_found"] }],
      [{ serviceId: [...bega.services.values()][0] }, { serviceId: ["not_found"] }],
      [{ practitionerId: [...bega.practitioners.values()][0] }, { practitionerId: ["not_found"] }],
      [{ locationId: bega.places[0] }, { locationId: ["not_found"] }],
    ];
    for (const [wish, fields] of cases) {
      assertEquals(fieldsOf(await refused("invalid_input", () => joining(world, wish))), fields);
    }
    for (const minutes of [0, -1, 481]) {
      assertEquals(NewEntry.safeParse({ patientId: noor.id, minutes }).success, false);
    }
    await refused("not_allowed", () => joining(world, {}, "accountant"));
  }));

Deno.test("what somebody waits for is said anew from the version one saw, until they leave", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const desk = noor.staff("receptionist");
    const id = await waits(world, "Saba Anwar");
    const said = ChangedEntry.parse({ minutes: 60, priority: 1, version: 1 });
    const change = () => as(desk, (scope) => changeEntry(scope, id, said));
    await change();
    const { minutes, priority } = await as(desk, (scope) => entryOf(scope, id));
    assertEquals([minutes, priority], [60, 1]);
    await refused("changed_meanwhile", change);
    await refused("not_found", () => as(bega.staff("owner"), (scope) => leaveList(scope, id)));
    await refused("not_allowed", () => as(noor.staff("accountant"), (scope) => leaveList(scope, id)));
    await as(desk, (scope) => leaveList(scope, id));
    await refused("waiting_over", () => as(desk, (scope) => leaveList(scope, id)));
    await refused("waiting_over", change);
    const over = await as(desk, (scope) => entriesOf(scope, { over: true }));
    assertEquals(over.map(({ id, status }) => [id, status]), [[id, "left"]]);
  }));

Deno.test("at night whoever's last day has passed waits no longer", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const id = await waits(world, "Saba Anwar");
    await sql`update waiting_entries set until_day = current_date - 3, from_day = null where id = ${id}`;
    await sql`select private.sweep_waiting()`;
    const { status } = await as(noor.staff("receptionist"), (scope) => entryOf(scope, id));
    assertEquals(status, "expired");
  }));
