import { z } from "zod";
import type { Acts } from "@/core/act.ts";
import { newId } from "@/core/id.ts";
import type { OperatorScope, Scope } from "@/core/scope.ts";
import type { Pool } from "@/core/db.ts";

/** What the relay is told: which event, of which clinic; of none where it happened to the platform. */
export const RelayJob = z.object({ eventId: z.uuid(), clinicId: z.uuid().nullable() });

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

/** What follows from an event of the platform's, as its own job principal; likewise. */
export type PlatformSubscriber = (scope: OperatorScope, event: RelayedEvent) => Promise<void>;

/** Who wants to hear of which events. Higher contexts register themselves where the program starts. */
export class Subscribers {
  readonly #byName = new Map<string, Subscriber[]>();
  readonly #ofPlatform = new Map<string, PlatformSubscriber[]>();

  on(name: string, subscriber: Subscriber): this {
    this.#byName.set(name, [...this.of(name), subscriber]);
    return this;
  }

  onPlatform(name: string, subscriber: PlatformSubscriber): this {
    this.#ofPlatform.set(name, [...this.ofPlatform(name), subscriber]);
    return this;
  }

  of(name: string): Subscriber[] {
    return this.#byName.get(name) ?? [];
  }

  ofPlatform(name: string): PlatformSubscriber[] {
    return this.#ofPlatform.get(name) ?? [];
  }
}

/** Hands one event to everyone who subscribed to it, in one transaction as the job principal of where it happened. */
export async function relay(
  jobs: Pool,
  acts: Acts,
  subscribers: Subscribers,
  payload: unknown,
): Promise<void> {
  const { eventId, clinicId } = RelayJob.parse(payload);
  const [job] = await jobs<{ principalId: string; slug: string | null }[]>`
    select principal_id as "principalId", slug from private.job_of(${clinicId})`;
  if (!job) return;
  const actor = { principalId: job.principalId, requestId: newId(), source: "job" as const };
  if (job.slug === null) {
    await acts.asOperator(actor, async (scope) => {
      const event = await eventOf(scope, eventId);
      for (const tell of event ? subscribers.ofPlatform(event.name) : []) await tell(scope, event!);
    });
  } else {
    await acts.inClinic(actor, job.slug, async (scope) => {
      const event = await eventOf(scope, eventId);
      for (const tell of event ? subscribers.of(event.name) : []) await tell(scope, event!);
    });
  }
}

async function eventOf(
  { sql, clinicId }: { sql: Scope["sql"]; clinicId: string | null },
  id: string,
): Promise<RelayedEvent | undefined> {
  const [event] = await sql<RelayedEvent[]>`
    select id, name, subject_id as "subjectId", patient_id as "patientId", changes
      from events where id = ${id} and clinic_id is not distinct from ${clinicId}`;
  return event;
}
