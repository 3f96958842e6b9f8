import { newId } from "@/core/id.ts";
import { noteSupportRead } from "@/domain/tenancy/mod.ts";
import { letIn, runsOut } from "@/tests/tenancy/support/support.ts";
import { paidVisit } from "@/tests/support/visit.ts";
import type { World } from "@/tests/support/world.ts";
import { guardsOf } from "./account.ts";
import type { Life } from "./expectation.ts";
import { aroundBooking } from "./bookings.ts";
import { aroundCalendar } from "./calendars.ts";
import { aroundField } from "./fields.ts";
import { aroundExport, aroundFile } from "./files.ts";
import { aroundSaba } from "./record.ts";
import { aroundPriceList } from "./sold.ts";
import { aroundWaiting } from "./waiting.ts";

/** A world in which every table holds a row of noor's. */
export async function lived(world: World): Promise<Life> {
  const { as, sql, noor } = world;
  const visit = await paidVisit(world);
  const patientId = noor.patients.get("Saba Anwar")!;
  const doctorId = noor.staff("doctor").principalId;
  const paymentWithoutReceipt = newId();
  await sql`
    insert into payments (id, clinic_id, location_id, invoice_id, patient_id, amount, currency, method, taken_by)
    values (${paymentWithoutReceipt}, ${noor.id}, ${
    noor.places[0]
  }, ${visit.invoiceId}, ${patientId}, 1, 'PKR', 'cash', ${doctorId})`;
  await sql`
    insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason, set_by)
    values (${noor.id}, ${doctorId}, 'members.write', false, 'Said so', ${doctorId})`;
  await sql`
    insert into clinic_modules (clinic_id, module, active, changed_by) values (${noor.id}, 'billing', true, ${doctorId})`;
  await sql`
    insert into invitations (id, clinic_id, email, role, invited_by)
    values (${newId()}, ${noor.id}, 'new@example.test', 'doctor', ${noor.staff("owner").principalId})`;
  await sql`
    insert into mobile_modules (clinic_id, role, module, enabled, changed_by)
    values (${noor.id}, 'doctor', 'billing.invoices', false, ${noor.staff("owner").principalId})`;
  await sql`
    insert into service_providers (clinic_id, kind, provider, changed_by)
    values (${noor.id}, 'video', 'whereby', ${noor.staff("owner").principalId})`;
  await sql`
    insert into api_keys (id, clinic_id, name, prefix, digest, permissions, expires_at, made_by)
    values (${newId()}, ${noor.id}, 'Reminders', 'cusp_00000000', ${crypto.getRandomValues(
    new Uint8Array(32),
  ) as never}, ${["patients.read"]}, now() + interval '30 days', ${noor.staff("owner").principalId})`;
  await sql`
    insert into portal_invitations (id, clinic_id, patient_id, email, relation, invited_by)
    values (${newId()}, ${noor.id}, ${patientId}, 'parent@example.test', 'parent', ${
    noor.staff("owner").principalId
  })`;
  await sql`
    insert into clinic_specialties (id, clinic_id, name) values (${newId()}, ${noor.id}, 'Gnathology')`;
  await sql`
    insert into service_practitioners (clinic_id, service_id, practitioner_id)
    select ${noor.id}, ${noor.services.get(
    "EXAM",
  )!}, id from practitioners where clinic_id = ${noor.id} limit 1`;
  await sql`
    update service_prices set valid_until = '2089-01-01' where clinic_id = ${noor.id} and service_id = ${noor
    .services.get("XR")!}`;
  await sql`
    insert into saved_views (id, clinic_id, name, query, shared, made_by)
    values (${newId()}, ${noor.id}, 'Owing', 'balance=owed', true, ${doctorId})`;
  await sql`
    insert into list_columns (clinic_id, principal_id, columns) values (${noor.id}, ${doctorId}, '{phone}')`;
  await sql`
    insert into patient_picks (clinic_id, principal_id, patient_id) values (${noor.id}, ${doctorId}, ${patientId})`;
  await sql`
    insert into accesses (id, clinic_id, patient_id, principal_id, part)
    values (${newId()}, ${noor.id}, ${patientId}, ${doctorId}, 'notes')`;
  await sql`
    insert into seals (clinic_id, number, up_to_xid, up_to_id, events, digest)
    values (${noor.id}, 999, '1', ${newId()}, 1, '')`;
  const [, inside, gone] = world.operators;
  await letIn(world, {}, inside);
  await runsOut(world, await letIn(world, {}, gone));
  await as(inside, (scope) => noteSupportRead(scope, { method: "GET", route: "/c/[clinic]/agenda" }));
  const [fileId, looseFileId] = [newId(), newId()];
  for (const id of [fileId, looseFileId]) {
    await sql`
      insert into files (id, clinic_id, path, name, media_type, bytes, created_by)
      values (${id}, ${noor.id}, ${`${noor.id}/${id}`}, 'scan.pdf', 'application/pdf', 1, ${doctorId})`;
  }
  await sql`
    insert into patient_files (clinic_id, patient_id, file_id, created_by)
    values (${noor.id}, ${patientId}, ${fileId}, ${doctorId})`;
  await sql`
    insert into checkpoints (clinic_id, day, seal, events, digest)
    values (${noor.id}, '2026-03-02', 999, 1, sha256(''))`;
  await sql`
    insert into schedule_days (id, clinic_id, location_id, day, made_by)
    values (${newId()}, ${noor.id}, ${noor.places[0]}, '2099-01-01', ${doctorId})`;
  await sql`insert into appointment_settings (clinic_id) values (${noor.id})`;
  await sql`
    insert into calendar_looks (clinic_id, principal_id, query) values (${noor.id}, ${doctorId}, 'view=week')`;
  await sql`
    insert into absences (id, clinic_id, location_id, kind, practitioner_id, wall_start, wall_end, starts_at, ends_at, made_by)
    values (${newId()}, ${noor.id}, ${noor.places[0]}, 'leave', ${noor.practitioners.get(
    "Dr Ayesha Khan",
  )!}, '2099-01-01T10:00', '2099-01-01T11:00', '2099-01-01T10:00+05', '2099-01-01T11:00+05', ${doctorId})`;
  const sold = await aroundPriceList(world);
  const importId = await aroundFile(world, { fileId, patientId, doctorId });
  const calendarId = await aroundCalendar(world, patientId, doctorId);
  await aroundBooking(world, calendarId);
  const { appointmentId } = visit;
  const waiting = await aroundWaiting(world, { patientId, appointmentId, by: doctorId });
  const exportId = await aroundExport(world);
  await aroundSaba(world, patientId);
  const fieldId = await aroundField(world, patientId);
  for (const [table, row] of guardsOf(doctorId, noor.staff("doctor").sessionId!)) {
    await sql`insert into ${sql(table)} ${sql(row as never)}`;
  }
  const [first] = await sql<{ id: string }[]>`select id from accounts where patient_id = ${patientId}`;
  return {
    ...world,
    ...visit,
    patientId,
    practitionerId: noor.practitioners.get("Dr Ayesha Khan")!,
    accountId: first.id,
    doctorId,
    fileId,
    looseFileId,
    importId,
    fieldId,
    exportId,
    calendarId,
    waiting,
    paymentWithoutReceipt,
    sold,
  };
}
