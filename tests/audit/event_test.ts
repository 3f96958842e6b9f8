import { assert, assertEquals, assertRejects } from "@std/assert";
import { newId } from "@/core/id.ts";
import { sealFor, unsealFor } from "@/core/keys.ts";
import { charge, invoiceFor, pay } from "@/domain/billing/mod.ts";
import { change, register } from "@/domain/patients/mod.ts";
import { writeNote } from "@/domain/records/mod.ts";
import { arrive, book, cancel, complete, confirm, miss, move, start } from "@/domain/scheduling/mod.ts";
import { monday, visitAt } from "@/tests/support/visit.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("every verb records one event, under the request that asked for it and the one who did it", () =>
  inWorld(async ({ as, noor, sql }) => {
    const owner = noor.staff("owner");
    const patientId = noor.patients.get("Saba Anwar")!;
    const recorded: string[] = [];
    const doing = async <T>(work: Parameters<typeof as<T>>[1]): Promise<T> => {
      const requestId = newId();
      const answer = await as({ ...owner, requestId }, work);
      const events = await sql<{ name: string; principalId: string }[]>`
        select name, principal_id as "principalId" from events where request_id = ${requestId}`;
      assertEquals(events.map(({ principalId }) => principalId), [owner.principalId]);
      recorded.push(events[0].name);
      return answer;
    };

    const { id } = await doing((scope) => register(scope, { name: "Somebody" }));
    await doing((scope) => change(scope, id, { name: "Somebody else", version: 1 }));
    const [first, second] = [
      (await doing((scope) => book(scope, visitAt(noor, "12:00")))).id,
      (await doing((scope) => book(scope, visitAt(noor, "14:00")))).id,
    ];
    await doing((scope) => move(scope, first, { startsAt: `${monday}T13:00` }));
    for (const step of [confirm, arrive, start, complete]) await doing((scope) => step(scope, first));
    await doing((scope) => writeNote(scope, { appointmentId: first, patientId }, { text: "Fine." }));
    await doing((scope) => cancel(scope, second, {}));
    await doing((scope) => move(scope, second, { startsAt: `${monday}T15:00` }));
    await doing((scope) => miss(scope, second, {}));
    const lines = [{ description: "Floss", quantity: 1, unitAmount: 100 }];
    const invoice = await doing((scope) => invoiceFor(scope, { patientId, chargeIds: [], lines }));
    await doing((scope) => pay(scope, invoice.id, { amount: 100, method: "cash" }));

    assertEquals(
      recorded.join(" "),
      "patient.registered patient.changed appointment.booked appointment.booked appointment.moved " +
        "appointment.confirmed appointment.arrived appointment.started appointment.completed note.written " +
        "appointment.cancelled appointment.moved appointment.missed invoice.issued payment.taken",
    );
  }));

Deno.test("an event is never changed and never deleted, whoever tries", () =>
  inWorld(async ({ bare, noor, bega, patient, refused }) => {
    for (const person of [noor.staff("owner"), noor.job, bega.staff("owner"), patient]) {
      await refused(
        "not_allowed",
        () => bare(person, (sql) => sql`update events set name = 'nothing.happened'`),
      );
      await refused("not_allowed", () => bare(person, (sql) => sql`delete from events`));
    }
  }));

Deno.test("nobody records in another's name, nor in another clinic, nor when", () =>
  inWorld(async ({ bare, noor, bega, refused, sql }) => {
    const event = (changes: object) => ({
      ...{ id: newId(), clinic_id: noor.id, name: "patient.seen", source: "desk", subject_kind: "patient" },
      ...{ subject_id: newId(), permission: "patients.read" },
      ...changes,
    });
    const forged = [{ principal_id: newId() }, { at: new Date(0) }, { support_grant: newId() }, {
      clinic_id: bega.id,
    }];
    for (const changes of forged) {
      await refused(
        "not_allowed",
        () => bare(noor.staff("owner"), (sql) => sql`insert into events ${sql(event(changes) as never)}`),
      );
    }
    const honest = event({});
    await bare(noor.staff("owner"), (sql) => sql`insert into events ${sql(honest as never)}`);
    const [{ principal_id }] = await sql`select principal_id from events where id = ${honest.id}`;
    assertEquals(principal_id, noor.staff("owner").principalId);
  }));

Deno.test("an event is read by who holds the permission it names", () =>
  inWorld(async ({ as, bare, noor }) => {
    const { id } = await as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, "12:00")));
    const patientId = noor.patients.get("Saba Anwar")!;
    await as(
      noor.staff("doctor"),
      (scope) => writeNote(scope, { appointmentId: id, patientId }, { text: "Fine." }),
    );

    const names = async (role: string) => {
      const rows = await bare(
        noor.staff(role),
        (sql) => sql<{ name: string }[]>`select name from events where patient_id = ${patientId} order by 1`,
      );
      return rows.map(({ name }) => name);
    };
    assertEquals(await names("doctor"), ["appointment.booked", "note.written", "patient.registered"]);
    assertEquals(await names("receptionist"), ["appointment.booked", "patient.registered"]);
  }));

Deno.test("sealed values open with the patient's key alone", () =>
  inWorld(async ({ as, noor, bega }) => {
    const [saba, nadia] = [noor.patients.get("Saba Anwar")!, noor.patients.get("Nadia Hussain")!];
    const doctor = noor.staff("doctor");
    const sealed = await as(doctor, (scope) => sealFor(scope, saba, "HIV positive"));

    assertEquals(await as(doctor, (scope) => unsealFor(scope, saba, sealed)), "HIV positive");
    await assertRejects(() => as(doctor, (scope) => unsealFor(scope, nadia, sealed)));
    await assertRejects(() => as(bega.staff("doctor"), (scope) => unsealFor(scope, saba, sealed)));
    await assertRejects(() => as(doctor, (scope) => unsealFor(scope, saba, sealed.with(40, sealed[40] ^ 1))));
  }));

Deno.test("a key that a failed transaction made is not used by the next one", () =>
  inWorld(async ({ as, noor, sql }) => {
    await sql`delete from private.patient_keys where clinic_id = ${noor.id}`;
    await sql`delete from private.clinic_keys where clinic_id = ${noor.id}`;
    const saba = noor.patients.get("Saba Anwar")!;
    const doctor = noor.staff("doctor");
    await assertRejects(
      () =>
        as(doctor, async (scope) => {
          await sealFor(scope, saba, "lost");
          throw new Error("the rest failed");
        }),
      Error,
      "the rest failed",
    );

    await as(doctor, (scope) => sealFor(scope, saba, "kept"));
    const [{ keys }] =
      await sql`select count(*) as keys from private.clinic_keys where clinic_id = ${noor.id}`;
    assertEquals(keys, 1);
  }));

Deno.test("an event asks for its relay in the same transaction, and tells live topics no more than that it happened", () =>
  inWorld(async ({ as, noor, sql }) => {
    const { id } = await as(
      noor.staff("receptionist"),
      (scope) => register(scope, { name: "Rukhsana Bibi" }),
    );
    const [event] = await sql<{ id: string }[]>`select id from events where subject_id = ${id}`;

    const jobs =
      await sql`select task_identifier from graphile_worker.jobs where key = ${`relay:${event.id}`}`;
    assertEquals([...jobs], [{ task_identifier: "relay" }]);
    const told = await sql<{ topic: string; payload: Record<string, unknown> }[]>`
      select topic, payload from realtime.messages where payload ->> 'subject' = ${id} order by topic`;
    assertEquals(told.map(({ topic }) => topic), [`clinic:${noor.id}:1:patients.read`, `patient:${id}:1`]);
    for (const { payload } of told) {
      assertEquals([payload.name, payload.subject], ["patient.registered", id]);
      assert(!JSON.stringify(payload).includes("Rukhsana"));
    }
  }));

Deno.test("charging alone, which an invoice will tell of, records nothing", () =>
  inWorld(async ({ as, noor, sql }) => {
    const requestId = newId();
    await as(
      { ...noor.staff("doctor"), requestId },
      (scope) =>
        charge(scope, { patientId: noor.patients.get("Saba Anwar")! }, [
          { description: "Floss", quantity: 1, unitAmount: 1 },
        ]),
    );
    assertEquals((await sql`select from events where request_id = ${requestId}`).length, 0);
  }));
