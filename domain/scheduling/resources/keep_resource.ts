import { z } from "zod";
import { isId, newId } from "@/core/id.ts";
import { notFound, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { resourceKinds } from "./resource.ts";

export const NewResource = z.object({
  kind: z.enum(resourceKinds),
  name: z.string().trim().min(1).max(200),
  locationId: z.uuid().optional(),
});
export type NewResource = z.output<typeof NewResource>;

/** Adds a chair, room or machine and returns its id. */
export async function addResource(
  scope: Scope,
  { kind, name, locationId }: NewResource,
): Promise<{ id: string }> {
  allow(scope, "schedule.write");
  const { sql, clinicId } = scope;
  const id = newId();
  await sql`
    insert into resources (id, clinic_id, location_id, kind, name)
    values (${id}, ${clinicId}, ${locationId ?? scope.locationId}, ${kind}, ${name})`
    .catch(refusedBy({ resources_location_fkey: refusedField("locationId", "invalid_choice") }));
  await told(scope, id, "resource.added", { kind });
  return { id };
}

/** Takes a chair, room or machine out of use: no new visit keeps it, and those that do go on. */
export async function removeResource(scope: Scope, id: string): Promise<void> {
  allow(scope, "schedule.write");
  const { sql, clinicId } = scope;
  if (!isId(id)) throw notFound();
  const { count } = await sql`
    update resources set deleted_at = now() where clinic_id = ${clinicId} and id = ${id} and deleted_at is null`;
  if (count === 0) throw notFound();
  await told(scope, id, "resource.removed", {});
}

const told = (scope: Scope, subjectId: string, name: string, changes: { kind?: string }) =>
  record(scope, { name, subjectKind: "resource", subjectId, permission: "schedule.read", changes });
