import { assertEquals } from "@std/assert";
import type { Scope } from "@/core/scope.ts";
import { dayAfter, dayIn } from "@/core/time.ts";
import {
  addRecallRule,
  arrive,
  book,
  cancel,
  complete,
  NewRecallRule,
  noteAttempt,
  recallOf,
  recallRules,
  recallsDue,
  recallYield,
  snoozeRecall,
  start,
  stopRecall,
  withdrawRecallRule,
  writeRecalls,
} from "@/domain/scheduling/mod.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const far = 3_650;
const rule = ({ noor }: World, changes: Partial<NewRecallRule> = {}) =>
  NewRecallRule.parse({
    name: "Half-yearly check-up",
    serviceIds: [noor.services.get("EXAM")],
    months: 6,
    channels: ["phone", "email"],
    ...changes,
  });

/** Saba Anwar comes to a visit for an examination. */
async function comes({ as, noor }: World, startsAt: string): Promise<string> {
  return await as(noor.staff("owner"), async (scope) => {
    const { id } = await book(scope, {
      ...visitAt(noor, "10:00", { serviceId: noor.services.get("EXAM") }),
      startsAt,
    });
    await arrive(scope, id);
    await start(scope, id);
    await complete(scope, id);
    return id;
  });
}

const due = ({ as, noor }: World) =>
  as(
    noor.staff("receptionist"),
    async (scope) =>
      (await recallsDue(scope, { ahead: far })).recalls.map(({ patient, dueOn }) => [patient.name, dueOn]),
  );

Deno.test("a rule finds everybody's last visit, and whoever comes again is due anew from that day", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    await comes(world, "2031-03-03T10:00");
    await comes(world, "2031-03-10T10:00");
    const { found } = await as(noor.staff("owner"), (scope) => addRecallRule(scope, rule(world)));
    assertEquals(found, 1);
    assertEquals(await due(world), [["Saba Anwar", "2031-09-10"]]);
    await comes(world, "2031-08-31T10:00");
    assertEquals(await due(world), [["Saba Anwar", "2032-02-29"]]); // six months on, in a leap year
    const [{ open }] = await as(noor.staff("owner"), recallRules);
    assertEquals(open, 1);
  }));

Deno.test("booking answers a recall, and a visit that falls through asks again", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    await comes(world, "2031-03-03T10:00");
    await as(noor.staff("owner"), (scope) => addRecallRule(scope, rule(world)));
    await as(noor.staff("receptionist"), async (scope) => {
      const { id } = await book(
        scope,
        visitAt(noor, "16:00", { serviceId: noor.services.get("EXAM") }),
      );
      assertEquals((await recallsDue(scope, { ahead: far })).recalls, []);
      await cancel(scope, id, {});
      assertEquals((await recallsDue(scope, { ahead: far })).recalls.length, 1);
    });
  }));

Deno.test("only whom a rule concerns is due: by age, and nobody after it is withdrawn", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const owner = noor.staff("owner");
    await sql`update patients set birth_date = '2020-01-01' where id = ${noor.patients.get("Saba Anwar")!}`;
    await comes(world, "2031-03-03T10:00");
    await as(owner, (scope) => addRecallRule(scope, rule(world, { name: "Grown-ups", leastAge: 18 })));
    assertEquals(await due(world), []);
    const { id } = await as(owner, (scope) => addRecallRule(scope, rule(world, { mostAge: 17 })));
    assertEquals((await due(world)).length, 1);
    await as(owner, (scope) => withdrawRecallRule(scope, id));
    assertEquals(await due(world), []);
  }));

/** One who is due at noor. */
async function oneDue(world: World): Promise<string> {
  const { as, noor } = world;
  await comes(world, "2031-03-03T10:00");
  await as(noor.staff("owner"), (scope) => addRecallRule(scope, rule(world)));
  const { recalls: [{ id }] } = await as(
    noor.staff("receptionist"),
    (scope) => recallsDue(scope, { ahead: far }),
  );
  return id;
}

Deno.test("an attempt keeps them off the list for as long as the rule says, and a no for good", () =>
  inWorld(async (world) => {
    const { as, noor, sql, refused } = world;
    const desk = noor.staff("receptionist");
    const id = await oneDue(world);
    await as(desk, (scope) => noteAttempt(scope, id, { channel: "phone", outcome: "no_answer", note: "" }));
    assertEquals(await due(world), []);
    await sql`update recalls set attempted_at = now() - interval '14 days' where id = ${id}`;
    assertEquals((await due(world)).length, 1);
    await as(desk, (scope) => noteAttempt(scope, id, { channel: "phone", outcome: "refused", note: "" }));
    await refused("not_found", () => as(desk, (scope) => recallOf(scope, id)));
  }));

Deno.test("one who is put off comes back on that day, and one who is stopped does not", () =>
  inWorld(async (world) => {
    const { as, noor, sql, refused } = world;
    const desk = noor.staff("receptionist");
    const id = await oneDue(world);
    const today = dayIn("Asia/Karachi");
    await refused("invalid_input", () => as(desk, (scope) => snoozeRecall(scope, id, { until: today })));
    await as(desk, (scope) => snoozeRecall(scope, id, { until: dayAfter(today, 1) }));
    assertEquals(await due(world), []);
    await sql`update recalls set snoozed_until = ${today} where id = ${id}`;
    assertEquals((await due(world)).length, 1);
    await as(desk, (scope) => stopRecall(scope, id));
    assertEquals(await due(world), []);
  }));

Deno.test("a mail goes only to whom one may go, and is an attempt", () =>
  inWorld(async (world) => {
    const { as, noor, sql, refused } = world;
    const id = await oneDue(world);
    const patientId = noor.patients.get("Saba Anwar")!;
    const write = (scope: Scope) => writeRecalls(scope, { recallIds: [id] });
    const desk = noor.staff("receptionist");
    await refused("nobody_to_write_to", () => as(desk, write)); // no address
    await sql`update patients set email = 'saba@example.test', do_not_contact = true where id = ${patientId}`;
    await refused("nobody_to_write_to", () => as(desk, write));
    await sql`update patients set do_not_contact = false where id = ${patientId}`;
    const said = (granted: boolean) =>
      sql`insert into consents (id, clinic_id, patient_id, purpose, granted, said_to, said_at)
          values (${crypto.randomUUID()}, ${noor.id}, ${patientId}, 'contact.email', ${granted}, ${desk.principalId},
                  clock_timestamp())`;
    await said(false);
    await refused("nobody_to_write_to", () => as(desk, write));
    await said(true);
    assertEquals(await as(desk, write), { written: 1, left: 0 });
    const [{ outcome }] = await sql<{ outcome: string }[]>`select outcome from recalls where id = ${id}`;
    assertEquals(outcome, "sent");
  }));

Deno.test("what came of a month is counted by rule: due, contacted, booked and seen", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const id = await oneDue(world);
    const today = dayIn("Asia/Karachi");
    await sql`update recalls set due_on = ${today} where id = ${id}`;
    const counted = async () => {
      const [{ due, contacted, booked, seen }] = await as(noor.staff("owner"), recallYield);
      return [due, contacted, booked, seen];
    };
    assertEquals(await counted(), [1, 0, 0, 0]);
    await as(
      noor.staff("receptionist"),
      (scope) => noteAttempt(scope, id, { channel: "phone", outcome: "reached", note: "" }),
    );
    assertEquals(await counted(), [1, 1, 0, 0]);
    await comes(world, "2031-04-07T10:00");
    assertEquals(await counted(), [1, 1, 1, 1]);
  }));
