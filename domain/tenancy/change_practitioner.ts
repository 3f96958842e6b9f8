import { z } from "zod";
import { isId } from "@/core/id.ts";
import { notFound, Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { TimeZone } from "./open.ts";
import { tones } from "./practitioner.ts";

export const ChangedPractitioner = z.object({
  name: z.string().trim().min(1).max(200),
  nameLatin: z.string().trim().max(200).optional(),
  tone: z.enum(tones).default("accent"),
  active: z.preprocess((said) => said === "on" || said === "true" ? true : said, z.boolean().default(false)),
  timeZone: TimeZone.optional(),
  version: z.coerce.number().int(),
});
export type ChangedPractitioner = z.output<typeof ChangedPractitioner>;

/** Changes what the clinic says of somebody who treats; refuses (409) when someone changed it meanwhile. */
export async function changePractitioner(
  scope: Scope,
  id: string,
  { name, nameLatin, tone, active, timeZone, version }: ChangedPractitioner,
): Promise<void> {
  allow(scope, "members.write");
  if (!isId(id)) throw notFound();
  const { sql, clinicId } = scope;
  const there = sql`clinic_id = ${clinicId} and id = ${id} and deleted_at is null`;
  const [before] = await sql<Record<string, unknown>[]>`
    select name, name_latin as "nameLatin", tone, active, time_zone as "timeZone" from practitioners where ${there}`;
  if (!before) throw notFound();
  const changed = await sql`
    update practitioners
       set name = ${name}, name_latin = ${
    nameLatin ?? null
  }, tone = ${tone}, active = ${active}, time_zone = ${timeZone ?? null}
     where ${there} and version = ${version}`;
  if (changed.count === 0) throw new Refusal(409, "changed_meanwhile");
  const after: Record<string, unknown> = {
    name,
    nameLatin: nameLatin ?? null,
    tone,
    active,
    timeZone: timeZone ?? null,
  };
  await record(scope, {
    name: "practitioner.changed",
    subjectKind: "practitioner",
    subjectId: id,
    permission: "clinic.read",
    changes: { fields: Object.keys(after).filter((field) => after[field] !== before[field]) },
  });
}
