import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";

/** What came of those who were due by one rule in one month. */
export interface Yield {
  ruleId: string;
  rule: string;
  /** yyyy-mm */
  month: string;
  due: number;
  contacted: number;
  booked: number;
  seen: number;
}

/** By rule and month of the last half year: of those due, how many were contacted, booked and came. */
export async function recallYield(scope: Scope): Promise<Yield[]> {
  allow(scope, "recalls.read");
  const { sql, clinicId, timeZone } = scope;
  const today = dayIn(timeZone);
  const rows = await sql<Yield[]>`
    select c.rule_id as "ruleId", r.name as rule, to_char(c.due_on, 'YYYY-MM') as month, count(*)::int as due,
           count(*) filter (where c.attempts > 0)::int as contacted,
           count(*) filter (where c.status in ('booked', 'seen'))::int as booked,
           count(*) filter (where c.status = 'seen')::int as seen
      from recalls c join recall_rules r on r.clinic_id = c.clinic_id and r.id = c.rule_id
     where c.clinic_id = ${clinicId} and c.due_on <= ${today}
       and c.due_on >= (date_trunc('month', ${today}::date) - interval '5 months')::date
     group by c.rule_id, r.name, month
     order by lower(r.name), c.rule_id, month`;
  return [...rows];
}
