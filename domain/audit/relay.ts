import { z } from "zod";
import type { Acts } from "@/core/act.ts";
import { newId } from "@/core/id.ts";
import type { Scope } from "@/core/scope.ts";
import type { Pool } from "@/core/db.ts";

/** What the relay is told: which event, of which clinic. */
export const RelayJob = z.object({ eventId: z.uuid(), clinicId: z.uuid() });

/** An event as subscribers receive it. */
export interface RelayedEvent {
  id: string;
  name: string;
  subjectId: string;
  patientId: string | null;
  changes: Record<string, unknown>;
}

/** What follows from an event, as the clinic's own job principal; may run more than once for one event. */
export type Subscriber = (scope: Scope, event: RelayedEvent) => Promise<void>;

/** Who wants to hear of which events. Higher contexts register themselves where the program starts. */
export class Subscribers {
  readonly #byName = new Map<string, Subscriber[]>();

  on(name: string, subscriber: Subscriber): this {
    this.#byName.set(name, [...this.of(name), subscriber]);
    return this;
  }

  of(name: string): Subscriber[] {
    return this.#byName.get(name) ?? [];
  }
}

/** Hands one event to everyone who subscribed to it, in one transaction as the clinic's job principal. */
export async function relay(
  jobs: Pool,
  acts: Acts,
  subscribers: Subscribers,
  payload: unknown,
): Promise<void> {
  const { eventId, clinicId } = RelayJob.parse(payload);
  const [job] = await jobs<{ principalId: string; slug: string }[]>`
    select principal_id as "principalId", slug from private.job_of(${clinicId})`;
  if (!job) return;
  const actor = { principalId: job.principalId, requestId: newId(), source: "job" as const };
  await acts.inClinic(actor, job.slug, async (scope) => {
    const [event] = await scope.sql<RelayedEvent[]>`
      select id, name, subject_id as "subjectId", patient_id as "patientId", changes
        from events where clinic_id = ${clinicId} and id = ${eventId}`;
    if (!event) return;
    for (const subscriber of subscribers.of(event.name)) await subscriber(scope, event);
  });
}
