import { assert, assertEquals, assertRejects } from "@std/assert";
import { connect } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import { relay, type RelayedEvent, Subscribers } from "@/domain/audit/mod.ts";
import { book } from "@/domain/scheduling/mod.ts";
import { installation } from "@/tests/support/installation.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { visitAt } from "@/tests/support/visit.ts";

Deno.test("an event reaches who subscribed to it, as the clinic's own job and in one transaction", () =>
  inStandingWorld(async ({ as, acts, noor, bega, sql }) => {
    const { id } = await as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, "12:00")));
    const [{ eventId }] = await sql<
      { eventId: string }[]
    >`select id as "eventId" from events where subject_id = ${id}`;
    const heard: [string, RelayedEvent][] = [];
    const subscribers = new Subscribers()
      .on("appointment.booked", (scope, event) => {
        assert(scope.slug === noor.slug && !scope.permissions.has("members.write"));
        heard.push([scope.role, event]);
        return Promise.resolve();
      })
      .on("appointment.cancelled", () => Promise.reject(new Error("not mine")));

    const jobs = connect(installation().jobsUrl, { max: 1 });
    try {
      await relay(jobs, acts, subscribers, { eventId, clinicId: noor.id });
      assertEquals(heard.map(([role, event]) => [role, event.name, event.subjectId]), [[
        "job",
        "appointment.booked",
        id,
      ]]);

      for (
        const payload of [{ eventId: newId(), clinicId: noor.id }, { eventId, clinicId: bega.id }, {
          eventId,
          clinicId: newId(),
        }]
      ) {
        await relay(jobs, acts, subscribers, payload);
      }
      assertEquals(heard.length, 1);
      await assertRejects(() => relay(jobs, acts, subscribers, { eventId: "1; drop" }));
    } finally {
      await jobs.end();
    }
  }, 2));

Deno.test("when one subscriber fails, what the others wrote is undone and the job is tried again", () =>
  inStandingWorld(async ({ as, acts, noor, sql }) => {
    const { id } = await as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, "12:00")));
    const [{ eventId }] = await sql<
      { eventId: string }[]
    >`select id as "eventId" from events where subject_id = ${id}`;
    const subscribers = new Subscribers()
      .on("appointment.booked", async ({ sql, clinicId }) => {
        await sql`update patients set address = 'Told' where clinic_id = ${clinicId}`;
      })
      .on("appointment.booked", () => Promise.reject(new Error("no answer from outside")));

    const jobs = connect(installation().jobsUrl, { max: 1 });
    try {
      await assertRejects(
        () => relay(jobs, acts, subscribers, { eventId, clinicId: noor.id }),
        Error,
        "no answer from outside",
      );
    } finally {
      await jobs.end();
    }
    assertEquals(
      (await sql`select from patients where clinic_id = ${noor.id} and address is not null`).length,
      0,
    );
  }, 2));
