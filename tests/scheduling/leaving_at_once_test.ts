import { assert, assertEquals } from "@std/assert";
import { Refusal } from "@/core/refusal.ts";
import { book } from "@/domain/scheduling/mod.ts";
import { letGo, practitionerSheet } from "@/domain/tenancy/mod.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { visitAt } from "@/tests/support/visit.ts";

Deno.test("of a booking and a leaving at one moment one is refused, whichever comes first", () =>
  inStandingWorld(async ({ as, noor, sql }) => {
    const [owner, desk] = [noor.staff("owner"), noor.staff("receptionist")];
    const id = noor.practitioners.get("Dr Faiza Memon")!;
    for (let round = 0; round < 12; round++) {
      const { version } = await as(owner, (scope) => practitionerSheet(scope, id));
      const booking = () => as(desk, (scope) => book(scope, visitAt(noor, "10:00", { practitionerId: id })));
      const leaving = async () => {
        await new Promise((go) => setTimeout(go, round * 3)); // a little later each time, so that either comes first
        await as(owner, (scope) => letGo(scope, id, { version }));
      };
      const answers = await Promise.allSettled([booking(), leaving()]);
      for (const answer of answers) {
        if (answer.status === "rejected") assert(answer.reason instanceof Refusal, String(answer.reason));
      }
      const [{ gone, booked }] = await sql`
        select (select deleted_at is not null from practitioners where id = ${id}) as gone,
               exists (select from reservations where practitioner_id = ${id} and standing) as booked`;
      assertEquals(gone !== booked, true, `round ${round}`);
      await sql`update appointments set status = 'cancelled' where practitioner_id = ${id} and status <> 'cancelled'`;
      await sql`update practitioners set deleted_at = null where id = ${id}`;
    }
  }));
