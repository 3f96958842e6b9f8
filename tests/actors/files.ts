import { newId } from "@/core/id.ts";
import type { World } from "@/tests/support/world.ts";
import { staff } from "./actor.ts";
import { type Expectation, managers, ofNoor, withoutAccounts } from "./expectation.ts";

/** Tables of files, and of what is moved in. */
export const files: Record<string, Expectation> = {
  external_ids: {
    rows: ofNoor,
    sees: managers,
    row: ({ noor, patientId }) => ({
      clinic_id: noor.id,
      system: "table",
      kind: "patient",
      value: newId(),
      row_id: patientId,
    }),
    adds: managers,
    removes: managers,
  },

  imports: {
    rows: ofNoor,
    sees: managers,
    row: ({ noor, fileId }) => ({
      id: newId(),
      clinic_id: noor.id,
      kind: "patients",
      system: "table",
      file_id: fileId,
      layout: {},
      mapping: {},
    }),
    adds: managers,
    set: () => "fault = 'changed'",
    changes: managers,
  },

  clinic_storage: { rows: ofNoor, sees: withoutAccounts },

  file_links: {
    rows: ofNoor,
    sees: withoutAccounts,
    row: ({ noor, fileId }) => ({
      id: newId(),
      clinic_id: noor.id,
      file_id: fileId,
      digest: crypto.getRandomValues(new Uint8Array(32)),
      until: new Date(Date.now() + 60_000),
    }),
    adds: withoutAccounts,
  },

  exports: {
    rows: ofNoor,
    sees: managers,
    row: ({ noor }) => ({ id: newId(), clinic_id: noor.id, steps: 3 }),
    adds: managers,
    set: () => "fault = 'changed'",
  },

  export_parts: {
    rows: ofNoor,
    sees: managers,
    row: ({ noor, exportId }) => ({
      clinic_id: noor.id,
      export_id: exportId,
      position: 9,
      step: 1,
      name: newId(),
      path: `${noor.id}/planted`,
      bytes: 1,
      digest: new Uint8Array(),
    }),
  },

  export_links: {
    rows: ofNoor,
    sees: "owner",
    row: ({ noor, exportId }) => ({
      id: newId(),
      clinic_id: noor.id,
      export_id: exportId,
      digest: crypto.getRandomValues(new Uint8Array(32)),
    }),
    adds: managers,
  },

  patient_intake: {
    rows: ofNoor,
    sees: managers,
    row: ({ noor, importId }) => ({
      clinic_id: noor.id,
      import_id: importId,
      line: 2,
      row_id: newId(),
      name: "Somebody",
    }),
    adds: managers,
    set: () => "reasons = '{changed}'",
    changes: managers,
    removes: managers,
  },

  import_lines: {
    rows: ofNoor,
    sees: managers,
    row: ({ noor, importId }) => ({ clinic_id: noor.id, import_id: importId, line: 2, row_id: newId() }),
    adds: managers,
    set: () => "reasons = '{changed}'",
    changes: managers,
    removes: managers,
  },

  portal_places: {
    rows: ofNoor,
    sees: staff,
    row: ({ noor }) => ({
      id: newId(),
      clinic_id: noor.id,
      patient_id: noor.patients.get("Nadia Hussain"),
    }),
    adds: "owner admin receptionist",
    removes: "owner admin receptionist",
  },

  portal_wishes: {
    rows: ofNoor,
    sees: managers,
    row: ({ noor, importId }) => ({ clinic_id: noor.id, import_id: importId, line: 3 }),
    adds: managers,
    set: () => "met = true",
    changes: managers,
  },

  patient_files: {
    rows: ofNoor,
    sees: withoutAccounts,
    row: ({ noor, patientId, looseFileId }) => ({
      clinic_id: noor.id,
      patient_id: patientId,
      file_id: looseFileId,
    }),
    adds: withoutAccounts,
  },
};

/** An export of noor's with one file, and the owner's link to it; returns its id. */
export async function aroundExport({ sql, noor }: World): Promise<string> {
  const [id, owner] = [newId(), noor.staff("owner").principalId];
  await sql`
    insert into exports (id, clinic_id, state, step, steps, digest, asked_by, until)
    values (${id}, ${noor.id}, 'made', 3, 3, '', ${owner}, now() + interval '1 day')`;
  await sql`
    insert into export_parts (clinic_id, export_id, position, step, name, path, bytes, digest)
    values (${noor.id}, ${id}, 0, 0, 'README.txt', ${`${noor.id}/exports/${id}/1`}, 1, '')`;
  await sql`
    insert into export_links (id, clinic_id, export_id, digest, made_by)
    values (${newId()}, ${noor.id}, ${id}, '\\x02', ${owner})`;
  return id;
}

/** What hangs on a file of noor's: a link, an import and what it brought; returns the import's id. */
export async function aroundFile(
  { sql, noor }: World,
  { fileId, patientId, doctorId }: { fileId: string; patientId: string; doctorId: string },
): Promise<string> {
  await sql`
    insert into file_links (id, clinic_id, file_id, digest, until, created_by)
    values (${newId()}, ${noor.id}, ${fileId}, '\\x01', now(), ${doctorId})`;
  const importId = newId();
  await sql`
    insert into imports (id, clinic_id, kind, system, file_id, layout, mapping, created_by)
    values (${importId}, ${noor.id}, 'patients', 'table', ${fileId}, '{}', '{}', ${doctorId})`;
  await sql`
    insert into patient_intake (clinic_id, import_id, line, row_id, name)
    values (${noor.id}, ${importId}, 1, ${newId()}, 'Somebody')`;
  await sql`
    insert into patient_intake (clinic_id, import_id, line, row_id, name)
    values (${noor.id}, ${importId}, 3, ${newId()}, 'Nobody')`;
  await sql`insert into portal_wishes (clinic_id, import_id, line) values (${noor.id}, ${importId}, 1)`;
  await sql`insert into portal_places (id, clinic_id, patient_id, given_by) values (${newId()}, ${noor.id}, ${patientId}, ${doctorId})`;
  await sql`insert into import_lines (clinic_id, import_id, line, row_id) values (${noor.id}, ${importId}, 1, ${newId()})`;
  await sql`
    insert into external_ids (clinic_id, system, kind, value, row_id)
    values (${noor.id}, 'table', 'patient', '1', ${patientId})`;
  return importId;
}
