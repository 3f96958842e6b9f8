import { assertEquals } from "@std/assert";
import {
  book,
  cancel,
  cancelSession,
  move,
  openSession,
  sessionOf,
  sessionsOn,
  takeSeat,
} from "@/domain/scheduling/mod.ts";
import { monday, visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const opened = ({ as, noor }: World, seats = 2) =>
  as(noor.staff("receptionist"), (scope) =>
    openSession(scope, {
      name: "Back school",
      serviceId: noor.services.get("EXAM")!,
      practitionerId: noor.practitioners.get("Dr Ayesha Khan")!,
      resourceId: noor.chairs[0],
      startsAt: `${monday}T12:00`,
      minutes: 60,
      seats,
    }));

const seat = ({ as, noor }: World, id: string, name: string) =>
  as(
    noor.staff("receptionist"),
    (scope) => takeSeat(scope, id, { patientId: noor.patients.get(name)!, reason: "" }),
  );

Deno.test("several patients sit in one session, each once, and nobody beyond its seats", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const { id } = await opened(world);
    const first = await seat(world, id, "Saba Anwar");
    await refused("booked_twice", () => seat(world, id, "Saba Anwar"));
    await seat(world, id, "Nadia Hussain");
    const refusal = await refused("session_full", () => seat(world, id, "علی حیدر"));
    assertEquals(refusal.values, { seats: 2 });
    await as(noor.staff("receptionist"), (scope) => cancel(scope, first.id, {}));
    await seat(world, id, "علی حیدر");
    assertEquals((await as(noor.staff("doctor"), (scope) => sessionsOn(scope, monday)))[0].taken, 2);
  }));

Deno.test("a session keeps its practitioner and room, and its patients; a seat moves only with it", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const reception = noor.staff("receptionist");
    const { id } = await opened(world);
    const taken = await seat(world, id, "Saba Anwar");
    const [nadia, faiza] = [noor.patients.get("Nadia Hussain")!, noor.practitioners.get("Dr Faiza Memon")!];
    for (
      const said of [{ patientId: nadia }, { practitionerId: faiza }, {
        patientId: nadia,
        practitionerId: faiza,
        resourceId: noor.chairs[0],
      }]
    ) {
      const refusal = await refused(
        "slot_taken",
        () => as(reception, (scope) => book(scope, visitAt(noor, "12:15", said))),
      );
      assertEquals([refusal.values.from, refusal.values.until], ["12:00", "13:00"]);
    }
    await refused(
      "seat_stays",
      () => as(reception, (scope) => move(scope, taken.id, { startsAt: `${monday}T15:00` })),
    );
  }));

Deno.test("a session that is called off frees everybody and takes its visits with it", () =>
  inWorld(async (world) => {
    const { as, noor, refused, bega } = world;
    const reception = noor.staff("receptionist");
    const { id } = await opened(world);
    await seat(world, id, "Saba Anwar");
    await refused("not_found", () => as(bega.staff("owner"), (scope) => cancelSession(scope, id, {})));
    await refused("not_allowed", () => as(noor.staff("accountant"), (scope) => cancelSession(scope, id, {})));
    await as(reception, (scope) => cancelSession(scope, id, { reason: "Ill" }));
    await refused("session_off", () => as(reception, (scope) => cancelSession(scope, id, {})));
    await refused("session_off", () => seat(world, id, "Nadia Hussain"));
    assertEquals((await as(reception, (scope) => sessionOf(scope, id))).taken, 0);
    await as(reception, (scope) => book(scope, visitAt(noor, "12:15", { resourceId: noor.chairs[0] })));
  }));
