import { assert, assertEquals } from "@std/assert";
import type { Scope } from "@/core/scope.ts";
import { arrive, book, cancel, complete, confirm, miss, start, visitOf } from "@/domain/scheduling/mod.ts";
import { unsealFor } from "@/core/keys.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const verbs: Record<string, (scope: Scope, id: string) => Promise<void>> = {
  confirm,
  arrive,
  start,
  complete,
  cancel: (scope, id) => cancel(scope, id, {}),
  miss: (scope, id) => miss(scope, id, {}),
};

/** DEC-02, as far as the desk has verbs for it: what may be done to a visit of each status, and what it becomes. */
const stateMachine: Record<string, Record<string, string>> = {
  requested: { cancel: "cancelled" },
  scheduled: { confirm: "confirmed", arrive: "arrived", cancel: "cancelled", miss: "no_show" },
  confirmed: { arrive: "arrived", cancel: "cancelled", miss: "no_show" },
  arrived: { start: "in_progress", cancel: "cancelled" },
  in_progress: { complete: "completed" },
  completed: {},
  cancelled: {},
  no_show: {},
};

Deno.test("a visit goes where the state machine leads, and nowhere else", (test) =>
  inWorld(async (world) => {
    const { as, noor, sql, refused } = world;
    const reception = noor.staff("receptionist");
    const id = await booked(world);
    for (const [status, steps] of Object.entries(stateMachine)) {
      for (const [verb, step] of Object.entries(verbs)) {
        await sql`update appointments set status = ${status} where id = ${id}`;
        const to = steps[verb];
        await test.step(`${status}: ${verb} ${to ? `makes it ${to}` : "is refused"}`, async () => {
          const attempt = () => as(reception, (scope) => step(scope, id));
          if (to) {
            await attempt();
            assertEquals((await as(reception, (scope) => visitOf(scope, id))).status, to);
          } else {
            const refusal = await refused("wrong_status", attempt);
            assertEquals([refusal.status, refusal.values.status], [409, status]);
          }
        });
      }
    }
  }));

Deno.test("a held visit is nobody's at the desk yet", () =>
  inWorld(async (world) => {
    const { as, noor, sql, refused } = world;
    const id = await booked(world);
    await sql`update appointments set status = 'held', held_until = now() + interval '5 minutes' where id = ${id}`;
    for (const step of Object.values(verbs)) {
      await refused("not_found", () => as(noor.staff("owner"), (scope) => step(scope, id)));
    }
  }));

Deno.test("each step says when it was taken and is recorded under its own name", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const id = await booked(world);
    const visit = await as(noor.staff("doctor"), async (scope) => {
      for (const step of [confirm, arrive, start, complete]) await step(scope, id);
      return await visitOf(scope, id);
    });

    assert(visit.arrivedAt && visit.startedAt && visit.completedAt);
    const events = await sql<{ name: string }[]>`
      select name, changes from events where subject_id = ${id} order by id`;
    assertEquals([...events].slice(1) as unknown[], [
      { name: "appointment.confirmed", changes: { from: "scheduled", to: "confirmed" } },
      { name: "appointment.arrived", changes: { from: "confirmed", to: "arrived" } },
      { name: "appointment.started", changes: { from: "arrived", to: "in_progress" } },
      { name: "appointment.completed", changes: { from: "in_progress", to: "completed" } },
    ]);
  }));

for (const [verb, free] of Object.entries({ cancel, miss })) {
  Deno.test(`to ${verb} frees the time and keeps the reason, sealed in the event`, () =>
    inWorld(async (world) => {
      const { as, noor, sql } = world;
      const id = await booked(world);
      const reason = "Fever since Sunday";

      await as(noor.staff("receptionist"), (scope) => free(scope, id, { reason }));

      const again = await as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, "12:00")));
      assert(again.id !== id);
      const { statusReason } = await as(noor.staff("doctor"), (scope) => visitOf(scope, id));
      assertEquals(statusReason, reason);
      const [{ sealed, changes }] = await sql<{ sealed: Uint8Array; changes: object }[]>`
        select sealed, changes from events where subject_id = ${id} and sealed is not null`;
      assert(
        !JSON.stringify(changes).includes("Fever") && !new TextDecoder().decode(sealed).includes("Fever"),
      );
      const opened = await as(
        noor.staff("doctor"),
        (scope) => unsealFor(scope, noor.patients.get("Saba Anwar")!, sealed),
      );
      assertEquals(JSON.parse(opened), { reason });
    }));
}

Deno.test("no step is taken by who may not, nor on another clinic's visit, nor on no visit", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, refused, sql } = world;
    const id = await booked(world);
    for (const step of Object.values(verbs)) {
      await refused("not_allowed", () => as(noor.staff("accountant"), (scope) => step(scope, id)));
      await refused("not_found", () => as(bega.staff("owner"), (scope) => step(scope, id)));
      await refused(
        "not_found",
        () => as(bega.staff("owner"), (scope) => step({ ...scope, clinicId: noor.id }, id)),
      );
      await refused("not_found", () => as(noor.staff("owner"), (scope) => step(scope, "42")));
    }
    for (const person of [noor.staff("accountant"), bega.staff("owner")]) {
      const { count } = await bare(
        person,
        (sql) => sql`update appointments set status = 'cancelled' where id = ${id}`,
      );
      assertEquals(count, 0);
    }
    const [{ status }] = await sql`select status from appointments where id = ${id}`;
    assertEquals(status, "scheduled");
  }));

const booked = async ({ as, noor }: World) =>
  (await as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, "12:00")))).id;
