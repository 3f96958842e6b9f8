import type { Scope } from "@/core/scope.ts";
import { partOf } from "./available.ts";
import { candidatesOf } from "./candidates.ts";
import { type Kept, notOurs } from "./reserve.ts";
import type { Rules } from "./rules.ts";

/** Who and what a visit takes, when it begins, and (for a need) everything that could meet it. */
export interface Taking {
  practitionerId: string;
  patientId: string | null;
  resourceIds: string[];
  startsAt: Date;
}

const minute = 60_000;

/** A part of a visit that waits for somebody or something to be chosen among candidates. */
interface Open {
  kind: "resourceId" | "practitionerId";
  candidates: string[];
  startsAt: Date;
  endsAt: Date;
}

/** What a visit surely keeps by the rules of its calendar, and what is still to be chosen for it. */
export async function partsOf(
  scope: Scope,
  rules: Rules,
  taking: Taking,
): Promise<{ sure: Kept[]; open: Open[] }> {
  const { practitionerId, patientId, resourceIds, startsAt } = taking;
  const between = (from: number, until: number) => ({
    startsAt: new Date(startsAt.getTime() + from * minute),
    endsAt: new Date(startsAt.getTime() + until * minute),
  });
  const whole = between(0, rules.minutes);
  const { from, until, before, after } = rules.part;
  const candidates = await candidatesOf(scope, rules);
  const open: Open[] = [];
  const chosen = new Map(resourceIds.map((id) => [id, whole]));
  for (const need of rules.needs) {
    const part = partOf(need, rules);
    const when = between(part.from, part.until);
    const able = candidates.get(need.kind)!.filter((id) => id !== practitionerId);
    const named = able.find((id) => chosen.has(id));
    if (named) chosen.set(named, when);
    else if (able.length === 0) throw notOurs(need.kind === "helper" ? "practitionerId" : "resourceId");
    else {open.push({
        kind: need.kind === "helper" ? "practitionerId" : "resourceId",
        candidates: able,
        ...when,
      });}
  }
  return {
    sure: [
      { practitionerId, ...between(from, until), before, after },
      ...[...chosen].map(([resourceId, when]) => ({ resourceId, ...when })),
      ...patientId ? [{ patientId, ...whole }] : [],
    ],
    open,
  };
}

/** Chooses for each open part the first who is free, else the first at all, whom the exclusions then refuse. Locks are held. */
export async function chosenFor(
  { sql, clinicId }: Scope,
  open: Open[],
  except: string | null = null,
): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const { kind, candidates, startsAt, endsAt } of open) {
    const [free] = await sql<{ id: string }[]>`
      select k.id from unnest(${candidates}::uuid[]) with ordinality k (id, place)
       where not exists (
         select from reservations r
          where r.clinic_id = ${clinicId} and r.standing and r.starts_at < ${endsAt} and r.ends_at > ${startsAt}
            and r.appointment_id is distinct from ${except}
            and (r.practitioner_id = k.id or r.resource_id = k.id))
       order by k.place limit 1`;
    kept.push({ [kind]: free?.id ?? candidates[0], startsAt, endsAt });
  }
  return kept;
}
