import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayAfter, dayIn } from "@/core/time.ts";
import type { Attempt, Recall } from "./recall.ts";

/** Which part of the worklist is asked for. */
export interface AskedRecalls {
  ruleId?: string;
  /** Those due in so many days from now, beside those who are overdue. */
  ahead?: number;
  /** The last one of the page before. */
  after?: { dueOn: string; id: string };
}

const perPage = 40;

/**
 * Who is due and nobody has booked, the longest overdue first: not before the day that somebody put them off to, nor so soon
 * after an attempt as the rule forbids. One page; `next` is where the next begins.
 */
export async function recallsDue(
  scope: Scope,
  { ruleId, ahead = 30, after }: AskedRecalls = {},
): Promise<{ recalls: Recall[]; next: { dueOn: string; id: string } | null }> {
  allow(scope, "recalls.read");
  const { sql, timeZone } = scope;
  const today = dayIn(timeZone);
  const found = await rows(
    scope,
    sql`
    c.status = 'open' and c.due_on <= ${dayAfter(today, ahead)}
    and (c.snoozed_until is null or c.snoozed_until <= ${today})
    and (c.attempted_at is null or c.attempted_at + make_interval(days => r.spacing_days) <= now())
    and (${ruleId ?? null}::uuid is null or c.rule_id = ${ruleId ?? null})
    and (${after?.dueOn ?? null}::date is null or (c.due_on, c.id) > (${after?.dueOn ?? null}::date, ${
      after?.id ?? null
    }::uuid))
    order by c.due_on, c.id limit ${perPage + 1}`,
  );
  const recalls = found.slice(0, perPage);
  const last = recalls.at(-1);
  return { recalls, next: found.length > perPage && last ? { dueOn: last.dueOn, id: last.id } : null };
}

/** Some of those that wait still, in the order of the worklist; what is over by now is left out. */
export async function recallsAmong(scope: Scope, ids: string[]): Promise<Recall[]> {
  allow(scope, "recalls.read");
  const { sql } = scope;
  return await rows(
    scope,
    sql`c.status = 'open' and c.id = any (${ids.filter(isId)}::uuid[]) order by c.due_on, c.id`,
  );
}

/** One recall that waits still; 404 for any other. */
export async function recallOf(scope: Scope, id: string): Promise<Recall> {
  allow(scope, "recalls.read");
  const [recall] = await recallsAmong(scope, [id]);
  if (!recall) throw notFound();
  return recall;
}

/** What was tried to reach one who is due, the latest first. */
export async function attemptsOf(scope: Scope, recallId: string): Promise<Attempt[]> {
  allow(scope, "recalls.read");
  const rows = await scope.sql<Attempt[]>`
    select a.id, a.channel, a.outcome, a.note, a.made_at as "madeAt", f.name as "madeBy"
      from recall_attempts a left join profiles f on f.principal_id = a.made_by
     where a.clinic_id = ${scope.clinicId} and a.recall_id = ${recallId}
     order by a.made_at desc, a.id limit 50`;
  return [...rows];
}

async function rows({ sql, clinicId }: Scope, which: ReturnType<Scope["sql"]>): Promise<Recall[]> {
  const found = await sql<Recall[]>`
    select c.id, c.last_on as "lastOn", c.due_on as "dueOn", c.snoozed_until as "snoozedUntil", c.attempts,
           c.attempted_at as "attemptedAt", c.outcome,
           json_build_object('id', p.id, 'name', p.name, 'phone', p.phone, 'email', p.email,
                             'doNotContact', p.do_not_contact) as patient,
           json_build_object('id', r.id, 'name', r.name, 'channels', r.channels, 'attempts', r.attempts,
                             'spacingDays', r.spacing_days) as rule
      from recalls c
      join recall_rules r on r.clinic_id = c.clinic_id and r.id = c.rule_id
      join patients p on p.clinic_id = c.clinic_id and p.id = c.patient_id and p.deleted_at is null
     where c.clinic_id = ${clinicId} and ${which}`;
  return [...found];
}
