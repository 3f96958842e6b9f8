import { newId } from "@/core/id.ts";
import { addRecallRule, NewRecallRule, noteAttempt, recallRules } from "@/domain/scheduling/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("rules are made by whoever keeps the hours, of the clinic's own services, each name once", () =>
  inWorld(async ({ as, bare, noor, bega, refused }) => {
    const owner = noor.staff("owner");
    const rule = NewRecallRule.parse({
      name: "Check-up",
      serviceIds: [noor.services.get("EXAM")],
      months: 6,
      channels: ["phone"],
    });
    await refused("not_allowed", () => as(noor.staff("doctor"), (scope) => addRecallRule(scope, rule)));
    const theirs = { ...rule, serviceIds: [[...bega.services.values()][0]] };
    await refused("invalid_input", () => as(owner, (scope) => addRecallRule(scope, theirs)));
    await refused(
      "invalid_input",
      () => as(owner, (scope) => addRecallRule(scope, { ...rule, leastAge: 20, mostAge: 10 })),
    );
    const { id } = await as(owner, (scope) => addRecallRule(scope, rule));
    await refused("name_taken", () => as(owner, (scope) => addRecallRule(scope, rule)));
    await refused("not_allowed", () => as(noor.staff("accountant"), recallRules));
    await refused(
      "not_allowed",
      () => bare(noor.staff("doctor"), (sql) => sql`select private.fill_recalls(${noor.id}, ${id})`),
    );
    await refused(
      "not_allowed",
      () => bare(bega.staff("owner"), (sql) => sql`select private.fill_recalls(${noor.id}, ${id})`),
    );
  }));

Deno.test("nobody writes by hand what the visits say, nor an attempt at another clinic", () =>
  inWorld(async ({ as, bare, noor, bega, refused, sql }) => {
    const [ruleId, id] = [newId(), newId()];
    await sql`
      insert into recall_rules (id, clinic_id, name, months, made_by)
      values (${ruleId}, ${noor.id}, 'Check-up', 6, ${noor.staff("owner").principalId})`;
    await sql`
      insert into recalls (id, clinic_id, rule_id, patient_id, last_on, due_on)
      values (${id}, ${noor.id}, ${ruleId}, ${noor.patients.get("Saba Anwar")!}, '2031-01-01', '2031-07-01')`;
    const desk = noor.staff("receptionist");
    for (const set of ["status = 'seen'", "status = 'booked'", "due_on = '2099-01-01'", "attempts = 0"]) {
      await refused(
        "not_allowed",
        () => bare(desk, (sql) => sql.unsafe(`update recalls set ${set} where id = '${id}'`)),
      );
    }
    const attempt = { channel: "phone", outcome: "reached", note: "" } as const;
    await refused("not_found", () => as(bega.staff("owner"), (scope) => noteAttempt(scope, id, attempt)));
    await refused(
      "not_allowed",
      () => as(noor.staff("accountant"), (scope) => noteAttempt(scope, id, attempt)),
    );
  }));
