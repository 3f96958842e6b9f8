import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { Export } from "./export.ts";

const columns = `id, state, step, steps, rows, bytes, encode(digest, 'hex') as digest, fault,
  private.name_of(asked_by) as "askedBy", asked_at as "askedAt", until`;

/** One export of the clinic's. */
export async function exportOf(scope: Scope, id: string): Promise<Export> {
  allow(scope, "clinic.export");
  if (!isId(id)) throw notFound();
  const { sql, clinicId } = scope;
  const [found] = await sql<Export[]>`
    select ${sql.unsafe(columns)} from exports where clinic_id = ${clinicId} and id = ${id}`;
  if (!found) throw notFound();
  return found;
}

/** The clinic's exports, newest first. */
export async function exportsOf(scope: Scope): Promise<Export[]> {
  allow(scope, "clinic.export");
  const { sql, clinicId } = scope;
  const rows = await sql<Export[]>`
    select ${sql.unsafe(columns)} from exports where clinic_id = ${clinicId}
     order by asked_at desc, id desc limit 50`;
  return [...rows];
}
