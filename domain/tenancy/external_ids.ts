import { allow, type Scope } from "@/core/scope.ts";

/** What another system calls a row of ours. */
export interface Known {
  value: string;
  rowId: string;
}

/** Where a name comes from: which system's, for rows of which kind, and by which import. */
export interface Origin {
  system: string;
  kind: string;
  importId: string;
}

/** Remembers what another system calls some rows; those that it called so before are as they were. */
export async function rememberOutside(
  scope: Scope,
  { system, kind, importId }: Origin,
  known: Known[],
): Promise<void> {
  allow(scope, "imports.write");
  if (known.length === 0) return;
  await scope.sql`
    insert into external_ids (clinic_id, system, kind, value, row_id, import_id)
    select ${scope.clinicId}, ${system}, ${kind}, one.value, one.row_id, ${importId}
      from unnest(${known.map(({ value }) => value)}::text[], ${
    known.map(({ rowId }) => rowId)
  }::uuid[]) one (value, row_id)
    on conflict do nothing`;
}

/** Forgets what an import had made known of some rows. */
export async function forgetOutside(
  scope: Scope,
  { kind, importId }: Omit<Origin, "system">,
  rowIds: string[],
): Promise<void> {
  allow(scope, "imports.write");
  await scope.sql`
    delete from external_ids
     where clinic_id = ${scope.clinicId} and kind = ${kind} and import_id = ${importId} and row_id = any (${rowIds}::uuid[])`;
}

/** The rows of ours that another system calls so, by what it calls them. */
export async function knownOutside(
  { sql, clinicId }: Scope,
  { system, kind }: Omit<Origin, "importId">,
  values: string[],
): Promise<Map<string, string>> {
  const rows = await sql<Known[]>`
    select value, row_id as "rowId" from external_ids
     where clinic_id = ${clinicId} and system = ${system} and kind = ${kind} and value = any (${values}::text[])`;
  return new Map(rows.map(({ value, rowId }) => [value, rowId]));
}
