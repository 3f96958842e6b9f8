import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { agendaOf, book, move } from "@/domain/scheduling/mod.ts";
import { monday, visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

Deno.test("a hold keeps its time until it runs out", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    await held(world, "in 5 minutes");
    await refused("slot_taken", () =>
      as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, "12:15"))));
  }));

Deno.test("whoever books first after a hold has run out gets its time, whomever it kept", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const reception = noor.staff("receptionist");
    const faiza = { practitionerId: noor.practitioners.get("Dr Faiza Memon")! };
    const nadia = { patientId: noor.patients.get("Nadia Hussain")! };
    for (
      const [who, wanted] of Object.entries({
        practitioner: nadia,
        patient: faiza,
        chair: { ...nadia, ...faiza, resourceId: noor.chairs[0] },
      })
    ) {
      const hold = await held(world, "5 minutes ago");
      const { id } = await as(reception, (scope) => book(scope, visitAt(noor, "12:15", wanted)));
      const [{ status }] = await sql`select status from appointments where id = ${hold}`;
      assertEquals(status, "cancelled", who);
      await sql`delete from appointments where id in (${id}, ${hold})`;
    }
  }));

Deno.test("a visit moves into the time of a hold that has run out", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const reception = noor.staff("receptionist");
    const { id } = await as(reception, (scope) => book(scope, visitAt(noor, "10:00")));
    await held(world, "5 minutes ago");
    await as(reception, (scope) => move(scope, id, { startsAt: `${monday}T12:00` }));
  }));

Deno.test("a hold is not on the agenda", () =>
  inWorld(async (world) => {
    await held(world, "in 5 minutes");
    assertEquals(await world.as(world.noor.staff("owner"), (scope) => agendaOf(scope, monday)), []);
  }));

/** A hold of Saba Anwar, Dr Ayesha Khan and the first chair for 12:00 to 12:30 on Monday. */
async function held({ sql, noor }: World, until: string): Promise<string> {
  const id = newId();
  const [patient, practitioner] = [
    noor.patients.get("Saba Anwar")!,
    noor.practitioners.get("Dr Ayesha Khan")!,
  ];
  const when = { starts_at: new Date("2031-03-03T07:00Z"), ends_at: new Date("2031-03-03T07:30Z") };
  const place = { clinic_id: noor.id, location_id: noor.places[0] };
  const heldUntil = new Date(Date.now() + (until === "in 5 minutes" ? 300_000 : -300_000));
  await sql`insert into appointments ${
    sql({
      ...{ id, ...place, ...when, patient_id: patient, practitioner_id: practitioner, status: "held" },
      ...{ held_until: heldUntil, wall_start: `${monday}T12:00`, created_by: noor.job.principalId },
    })
  }`;
  for (
    const who of [{ practitioner_id: practitioner }, { patient_id: patient }, { resource_id: noor.chairs[0] }]
  ) {
    await sql`insert into reservations ${
      sql({ id: newId(), appointment_id: id, ...place, ...when, ...who })
    }`;
  }
  return id;
}
