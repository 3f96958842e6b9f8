import { z } from "zod";
import type { Acts } from "@/core/act.ts";
import type { Pool } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import type { Scope } from "@/core/scope.ts";

/** Opens transactions at one clinic, as the one who does its jobs. */
export type AtClinic = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

/** Does a clinic's own work as its job principal, in as many transactions as the work takes; nothing for a clinic that is gone. */
export async function atClinic(
  jobs: Pool,
  acts: Acts,
  payload: unknown,
  work: (at: AtClinic, payload: unknown) => Promise<void>,
): Promise<void> {
  const { clinicId } = z.object({ clinicId: z.uuid() }).parse(payload);
  const [job] = await jobs<{ principalId: string; slug: string }[]>`
    select principal_id as "principalId", slug from private.job_of(${clinicId})`;
  if (!job) return;
  const actor = { principalId: job.principalId, requestId: newId(), source: "job" as const };
  await work((inside) => acts.inClinic(actor, job.slug, inside), payload);
}
