import type { Acts } from "@/core/act.ts";
import type { Pool } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import type { Scope } from "@/core/scope.ts";

/** Runs `work` as the clinic's own job principal, in one transaction; nothing where there is no such clinic. */
export async function asJob(
  jobs: Pool,
  acts: Acts,
  clinicId: string,
  work: (scope: Scope) => Promise<void>,
): Promise<void> {
  const [job] = await jobs<{ principalId: string; slug: string | null }[]>`
    select principal_id as "principalId", slug from private.job_of(${clinicId})`;
  if (!job?.slug) return;
  await acts.inClinic({ principalId: job.principalId, requestId: newId(), source: "job" }, job.slug, work);
}
