import { z } from "zod";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** Whether a second step is demanded of everybody who works here, and how many days they have to set one up. */
export const TwoStepDemand = z.object({
  demand: z.enum(["on", "off"]),
  days: z.coerce.number().int().min(0).max(90).default(14),
});
export type TwoStepDemand = z.output<typeof TwoStepDemand>;

/** What a clinic demands of signing in: from when on, and who has nothing set up yet. */
export interface TwoStepDemanded {
  from: Date | null;
  unguarded: string[];
}

/** Demands a second step of everybody who works here once the days are over, or demands it no more. */
export async function demandTwoStep(scope: Scope, { demand, days }: TwoStepDemand): Promise<void> {
  allow(scope, "clinic.write");
  const { sql, clinicId } = scope;
  await sql`
    update clinics set two_step_from = ${demand === "on" ? sql`now() + make_interval(days => ${days})` : null}
     where id = ${clinicId}`;
  await record(scope, {
    name: demand === "on" ? "clinic.two_step_demanded" : "clinic.two_step_lifted",
    subjectKind: "clinic",
    subjectId: clinicId,
    permission: "clinic.write",
    changes: demand === "on" ? { days } : {},
  });
}

/** What is demanded now, and of whom in vain so far. */
export async function twoStepDemanded(scope: Scope): Promise<TwoStepDemanded> {
  allow(scope, "clinic.write");
  const { sql, clinicId } = scope;
  const [[{ from }], unguarded] = await Promise.all([
    sql<{ from: Date | null }[]>`select two_step_from as from from clinics where id = ${clinicId}`,
    sql<{ name: string }[]>`select name from private.unguarded(${clinicId})`,
  ]);
  return { from, unguarded: unguarded.map(({ name }) => name) };
}
