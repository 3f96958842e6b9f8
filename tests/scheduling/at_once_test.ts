import { assert, assertEquals } from "@std/assert";
import { Refusal } from "@/core/refusal.ts";
import { agendaOf, book, cancel, move } from "@/domain/scheduling/mod.ts";
import { register } from "@/domain/patients/mod.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { monday, visitAt } from "@/tests/support/visit.ts";

const isRefusal = (reason: unknown, code: string) => reason instanceof Refusal && reason.code === code;

Deno.test("of 64 who want one slot at once, one gets it and 63 hear who is busy", () =>
  inStandingWorld(async ({ as, noor, sql }) => {
    const reception = noor.staff("receptionist");
    const patients = await as(reception, async (scope) => {
      const ids: string[] = [];
      for (let index = 0; index < 64; index++) {
        ids.push((await register(scope, { name: `Patient ${index}` })).id);
      }
      return ids;
    });

    const answers = await Promise.allSettled(
      patients.map((patientId, index) =>
        as(
          reception,
          (scope) => book(scope, visitAt(noor, "12:00", { patientId, resourceId: noor.chairs[index % 3] })),
        )
      ),
    );

    const refusals = answers.flatMap((answer) => answer.status === "rejected" ? [answer.reason] : []);
    assertEquals(refusals.length, 63);
    for (const reason of refusals) {
      assert(isRefusal(reason, "slot_taken"), String(reason)); // never a deadlock, never a bug
      assertEquals(reason.values.practitioner, "Dr Ayesha Khan");
    }
    const [{ visits, kept, events }] = await sql`
      select (select count(*) from appointments where clinic_id = ${noor.id}) as visits,
             (select count(*) from reservations where clinic_id = ${noor.id}) as kept,
             (select count(*) from events where clinic_id = ${noor.id} and name = 'appointment.booked') as events`;
    assertEquals({ visits, kept, events }, { visits: 1, kept: 3, events: 1 });
  }));

Deno.test("two visits that swap their times at once never deadlock, and nobody is ever booked twice", () =>
  inStandingWorld(async ({ as, noor, sql }) => {
    const reception = noor.staff("receptionist");
    const nadia = { patientId: noor.patients.get("Nadia Hussain")! };
    const [first, second] = await as(reception, async (scope) => [
      (await book(scope, visitAt(noor, "12:00"))).id,
      (await book(scope, visitAt(noor, "13:00", nadia))).id,
    ]);

    const attempts = Array.from({ length: 24 }, (_, round) => {
      const [id, time] = round % 2 ? [first, "13:00"] : [second, "12:00"];
      if (round % 6 === 5) return as(reception, (scope) => cancel(scope, id, {}));
      return as(reception, (scope) => move(scope, id, { startsAt: `${monday}T${time}` }));
    });
    for (const answer of await Promise.allSettled(attempts)) {
      if (answer.status === "fulfilled") continue;
      const codes = ["slot_taken", "changed_meanwhile", "wrong_status"];
      assert(codes.some((code) => isRefusal(answer.reason, code)), String(answer.reason));
    }

    const agenda = await as(reception, (scope) => agendaOf(scope, monday));
    const standing = agenda.filter(({ status }) => status !== "cancelled").map(({ startsAt }) => +startsAt);
    assertEquals(new Set(standing).size, standing.length);
    const twice = await sql`
      select from reservations a join reservations b on a.practitioner_id = b.practitioner_id and a.id < b.id
       where a.clinic_id = ${noor.id} and a.standing and b.standing
         and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`;
    assertEquals(twice.length, 0);
  }));
