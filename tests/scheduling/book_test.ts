import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { agendaOf, book, visitOf } from "@/domain/scheduling/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { monday, visitAt } from "@/tests/support/visit.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("reception books a visit and it is on the agenda", () =>
  inWorld(async ({ as, noor }) => {
    const reception = noor.staff("receptionist");

    const { id } = await as(reception, (scope) =>
      book(
        scope,
        visitAt(noor, "12:00", { serviceId: noor.services.get("EXAM"), resourceId: noor.chairs[0] }),
      ));

    const [visit] = await as(reception, (scope) => agendaOf(scope, monday));
    assertEquals(visit, {
      id,
      status: "scheduled",
      startsAt: new Date("2031-03-03T07:00Z"),
      endsAt: new Date("2031-03-03T07:30Z"),
      reason: "",
      patient: { id: noor.patients.get("Saba Anwar")!, name: "Saba Anwar" },
      practitioner: { id: noor.practitioners.get("Dr Ayesha Khan")!, name: "Dr Ayesha Khan" },
      service: { id: noor.services.get("EXAM")!, name: "Examination" },
      sessionId: null,
    });
  }));

Deno.test("a booking is recorded with who asked for it, where and by which request", () =>
  inWorld(async ({ as, noor, sql }) => {
    const reception = noor.staff("receptionist");
    const { id } = await as(reception, (scope) => book(scope, visitAt(noor, "12:00")));

    const events = await sql`
      select name, principal_id, source, request_id, subject_kind, patient_id, permission, changes
        from events where subject_id = ${id}`;

    assertEquals([...events], [{
      name: "appointment.booked",
      principal_id: reception.principalId,
      source: "desk",
      request_id: reception.requestId,
      subject_kind: "appointment",
      patient_id: noor.patients.get("Saba Anwar")!,
      permission: "appointments.read",
      changes: {
        practitionerId: noor.practitioners.get("Dr Ayesha Khan")!,
        startsAt: "2031-03-03T07:00:00.000Z",
        minutes: 30,
      },
    }]);
  }));

Deno.test("a practitioner is never booked twice at once, and the refusal says who is busy when", () =>
  inWorld(async ({ as, noor, refused }) => {
    const reception = noor.staff("receptionist");
    await as(reception, (scope) => book(scope, visitAt(noor, "12:00")));

    const other = { patientId: noor.patients.get("Nadia Hussain")! };
    for (const time of ["11:45", "12:00", "12:15"]) {
      const refusal = await refused(
        "slot_taken",
        () => as(reception, (scope) => book(scope, visitAt(noor, time, other))),
      );
      assertEquals(refusal.status, 409);
      assertEquals(refusal.values, { practitioner: "Dr Ayesha Khan", from: "12:00", until: "12:30" });
      assertEquals(fieldsOf(refusal), { startsAt: ["slot_taken"] });
    }
  }));

Deno.test("visits that touch do not overlap", () =>
  inWorld(async ({ as, noor }) => {
    const reception = noor.staff("receptionist");
    await as(reception, (scope) => book(scope, visitAt(noor, "12:00")));
    await as(reception, (scope) => book(scope, visitAt(noor, "11:30")));
    await as(reception, (scope) => book(scope, visitAt(noor, "12:30")));

    const agenda = await as(reception, (scope) => agendaOf(scope, monday));
    assertEquals(agenda.length, 3);
  }));

Deno.test("a patient is never in two places, and a chair never holds two patients", () =>
  inWorld(async ({ as, noor, refused }) => {
    const reception = noor.staff("receptionist");
    const [chair] = noor.chairs;
    await as(reception, (scope) => book(scope, visitAt(noor, "12:00", { resourceId: chair })));

    const elsewhere = { practitionerId: noor.practitioners.get("Dr Faiza Memon")! };
    const twice = await refused(
      "slot_taken",
      () => as(reception, (scope) => book(scope, visitAt(noor, "12:15", elsewhere))),
    );
    assertEquals(twice.values.practitioner, "Saba Anwar");

    const sameChair = { ...elsewhere, patientId: noor.patients.get("Nadia Hussain")!, resourceId: chair };
    const crowded = await refused(
      "slot_taken",
      () => as(reception, (scope) => book(scope, visitAt(noor, "12:15", sameChair))),
    );
    assertEquals(crowded.values.practitioner, "Chair 1");
  }));

Deno.test("nobody and nothing of another clinic can be booked", () =>
  inWorld(async ({ as, noor, bega, refused }) => {
    const foreign = {
      patientId: bega.patients.get("Ștefan Ionescu")!,
      practitionerId: bega.practitioners.get("Dr. Mădălina Șerban")!,
      serviceId: bega.services.get("CONS")!,
      locationId: bega.places[1],
      resourceId: bega.chairs[0],
    };
    for (const [field, id] of Object.entries(foreign)) {
      for (const unknown of [id, newId()]) {
        const refusal = await refused(
          "invalid_input",
          () => as(noor.staff("owner"), (scope) => book(scope, visitAt(noor, "12:00", { [field]: unknown }))),
        );
        assertEquals(fieldsOf(refusal), { [field]: ["not_found"] });
      }
    }
  }));

Deno.test("who may not book is refused, by the verb and by the database behind it", () =>
  inWorld(async ({ as, bare, noor, bega, patient, refused }) => {
    const accountant = noor.staff("accountant");
    await refused("not_allowed", () => as(accountant, (scope) => book(scope, visitAt(noor, "12:00"))));

    const granted = (permissions: string[]) => new Set([...permissions, "appointments.write"]);
    await refused(
      "not_allowed",
      () =>
        as(
          accountant,
          (scope) => book({ ...scope, permissions: granted([...scope.permissions]) }, visitAt(noor, "12:00")),
        ),
    );
    for (const person of [accountant, patient, bega.staff("owner")]) {
      await refused("not_allowed", () =>
        bare(person, (sql) =>
          sql`
          insert into appointments (id, clinic_id, location_id, patient_id, starts_at, ends_at, wall_start)
          values (${newId()}, ${noor.id}, ${noor.places[0]}, ${noor.patients.get("Saba Anwar")!},
                  '2031-03-03T07:00Z', '2031-03-03T07:30Z', '2031-03-03T12:00')`));
    }
  }));

Deno.test("a clinic is not there for who does not work in it", () =>
  inWorld(async ({ acts, noor, bega, patient, refused }) => {
    for (const person of [bega.staff("owner"), patient]) {
      await refused("not_found", () => acts.inClinic(person, noor.slug, (scope) => agendaOf(scope, monday)));
    }
  }));

Deno.test("a scope that lies about its clinic sees nothing there", () =>
  inWorld(async ({ as, noor, bega, refused }) => {
    const { id } = await as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, "12:00")));

    const stranger = bega.staff("owner");
    assertEquals(
      await as(
        stranger,
        (scope) => agendaOf({ ...scope, clinicId: noor.id, timeZone: "Asia/Karachi" }, monday),
      ),
      [],
    );
    await refused("not_found", () => as(stranger, (scope) => visitOf({ ...scope, clinicId: noor.id }, id)));
    await refused("not_found", () => as(stranger, (scope) => visitOf(scope, id)));
  }));
