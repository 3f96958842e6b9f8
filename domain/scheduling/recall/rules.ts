import { z } from "zod";
import { isId, newId } from "@/core/id.ts";
import { notFound, Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { notOurs } from "../reserve.ts";
import { recallChannels, type RecallRule } from "./recall.ts";

const age = z.coerce.number().int().min(0).max(120);

export const ChangedRecallRule = z.object({
  name: z.string().trim().min(1).max(100),
  channels: z.array(z.enum(recallChannels)).min(1).max(recallChannels.length),
  attempts: z.coerce.number().int().min(1).max(20).default(3),
  spacingDays: z.coerce.number().int().min(0).max(365).default(14),
  version: z.coerce.number().int(),
});
export type ChangedRecallRule = z.output<typeof ChangedRecallRule>;

export const NewRecallRule = ChangedRecallRule.omit({ version: true }).extend({
  serviceIds: z.array(z.uuid()).min(1).max(50),
  months: z.coerce.number().int().min(1).max(60),
  leastAge: age.optional(),
  mostAge: age.optional(),
});
export type NewRecallRule = z.output<typeof NewRecallRule>;

/** The clinic's reasons to ask patients back, with how many wait by each. */
export async function recallRules(scope: Scope): Promise<RecallRule[]> {
  allow(scope, "recalls.read");
  const { sql, clinicId } = scope;
  const rows = await sql<RecallRule[]>`
    select r.id, r.name, r.months, r.least_age as "leastAge", r.most_age as "mostAge", r.channels, r.attempts,
           r.spacing_days as "spacingDays", r.version,
           (select count(*)::int from recalls c where c.clinic_id = r.clinic_id and c.rule_id = r.id and c.status = 'open') as open,
           (select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.rank, s.name)
              from recall_rule_services x join services s on s.clinic_id = x.clinic_id and s.id = x.service_id
             where x.clinic_id = r.clinic_id and x.rule_id = r.id) as services
      from recall_rules r
     where r.clinic_id = ${clinicId} and r.withdrawn_at is null
     order by lower(r.name)`;
  return [...rows];
}

/** Makes a rule, and at once the recalls that follow from the visits there were; returns how many those are. */
export async function addRecallRule(
  scope: Scope,
  { serviceIds, leastAge, mostAge, ...input }: NewRecallRule,
): Promise<{ id: string; found: number }> {
  allow(scope, "schedule.write");
  const { sql, clinicId } = scope;
  if (leastAge !== undefined && mostAge !== undefined && mostAge < leastAge) {
    throw refusedField("mostAge", "too_small", { min: leastAge });
  }
  const id = newId();
  await sql`
    insert into recall_rules (id, clinic_id, name, months, least_age, most_age, channels, attempts, spacing_days)
    values (${id}, ${clinicId}, ${input.name}, ${input.months}, ${leastAge ?? null}, ${mostAge ?? null},
            ${[...new Set(input.channels)]}, ${input.attempts}, ${input.spacingDays})`
    .catch(refusedBy({ recall_rules_name_key: nameTaken(input.name) }));
  for (const serviceId of new Set(serviceIds)) {
    await sql`
      insert into recall_rule_services (clinic_id, rule_id, service_id) values (${clinicId}, ${id}, ${serviceId})`
      .catch(refusedBy({ recall_rule_services_service_fkey: notOurs("serviceIds") }));
  }
  const [{ found }] = await sql<
    { found: number }[]
  >`select private.fill_recalls(${clinicId}, ${id}) as found`;
  await told(scope, "recall_rule.made", id, { name: input.name, months: input.months, found });
  return { id, found };
}

/** Says anew how patients are asked. After which services and when is a rule's nature: for another, make another. */
export async function changeRecallRule(scope: Scope, id: string, input: ChangedRecallRule): Promise<void> {
  allow(scope, "schedule.write");
  const { sql, clinicId } = scope;
  await knownRule(scope, id);
  const { count } = await sql`
    update recall_rules
       set name = ${input.name}, channels = ${[...new Set(input.channels)]}, attempts = ${input.attempts},
           spacing_days = ${input.spacingDays}
     where clinic_id = ${clinicId} and id = ${id} and version = ${input.version} and withdrawn_at is null`
    .catch(refusedBy({ recall_rules_name_key: nameTaken(input.name) }));
  if (count === 0) throw new Refusal(409, "changed_meanwhile");
  await told(scope, "recall_rule.changed", id, { name: input.name });
}

/** Ends a rule: what waits by it waits no longer. */
export async function withdrawRecallRule(scope: Scope, id: string): Promise<void> {
  allow(scope, "schedule.write");
  const { sql, clinicId } = scope;
  await knownRule(scope, id);
  const { count } = await sql`
    update recall_rules set withdrawn_at = now() where clinic_id = ${clinicId} and id = ${id} and withdrawn_at is null`;
  if (count === 0) throw new Refusal(409, "already_done");
  await told(scope, "recall_rule.withdrawn", id, {});
}

/** 404 for a rule that is none of the clinic's. */
async function knownRule({ sql, clinicId }: Scope, id: string): Promise<void> {
  const rows = isId(id)
    ? await sql`select from recall_rules where clinic_id = ${clinicId} and id = ${id}`
    : [];
  if (rows.length === 0) throw notFound();
}

const nameTaken = (name: string) =>
  new Refusal(409, "name_taken", { name }, { name: [{ code: "name_taken", values: { name } }] });

const told = (scope: Scope, name: string, subjectId: string, changes: Record<string, string | number>) =>
  record(scope, { name, subjectKind: "recall_rule", subjectId, permission: "recalls.read", changes });
