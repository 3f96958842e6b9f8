import { patientList } from "@/domain/insights/mod.ts";
import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { historyOf } from "@/domain/audit/mod.ts";
import { register } from "@/domain/patients/mod.ts";
import {
  askForMoreTime,
  consent,
  endSupport,
  leaveSupport,
  noteSupportRead,
  prolong,
  refuseSupport,
  supportGrantOf,
  supportGrantsOf,
  supportNow,
  supportReadsOf,
} from "@/domain/tenancy/mod.ts";
import { inWorld } from "@/tests/support/world.ts";
import { asked, inOffice, letIn, runsOut } from "./support/support.ts";
import { eventsOf } from "./support/places.ts";

Deno.test("an asking opens nothing; the owner's consent opens what was asked for, for a quarter of an hour", () =>
  inWorld(async (world) => {
    const { as, noor, bega, operators: [operator], refused, sql } = world;
    const id = await asked(world);
    await refused("not_found", () => as(operator, (scope) => patientList(scope, {})));

    await as(noor.staff("owner"), (scope) => consent(scope, id));
    await as(operator, async (scope) => {
      assertEquals([scope.role, scope.name], ["", "Omar Siddiqui"]);
      assertEquals(scope.support!.grant, id);
      assertEquals(scope.support!.reason, "Ticket 12: the agenda stays empty");
      assert([...scope.permissions].every((permission) => permission.endsWith(".read")));
      assert((await patientList(scope, {})).patients.length > 0);
    });
    const [{ minutes }] = await sql<{ minutes: number }[]>`
      select extract(epoch from until - allowed_at)::int / 60 as minutes from support_grants where id = ${id}`;
    assertEquals(minutes, 15);
    await refused("not_found", () => as({ ...operator, slug: bega.slug }, (scope) => patientList(scope, {})));
    await refused("not_allowed", () => as(operator, (scope) => register(scope, { name: "Nobody" })));
    assertEquals((await eventsOf(world, "support.allowed")).length, 1);
  }));

Deno.test("the clock ends support: the next request finds nothing, and no row is visible, though no job has run", () =>
  inWorld(async (world) => {
    const { as, bare, noor, operators: [operator], refused } = world;
    const id = await letIn(world);
    const seen = () => bare(operator, async (sql) => (await sql`select from patients`).length);
    assert(await seen() > 0);
    await runsOut(world, id);
    await refused("not_found", () => as(operator, (scope) => patientList(scope, {})));
    assertEquals(await seen(), 0);
    const { state } = await as(noor.staff("owner"), (scope) => supportGrantOf(scope, id));
    assertEquals(state, "over");
    await asked(world); // and may ask anew
  }));

Deno.test("the owner refuses, and ends at once; the operator leaves; what is over stays over", () =>
  inWorld(async (world) => {
    const { as, noor, operators: [operator, other], refused } = world;
    const owner = noor.staff("owner");
    const turnedDown = await asked(world);
    await as(owner, (scope) => refuseSupport(scope, turnedDown));
    await refused("support_over", () => as(owner, (scope) => consent(scope, turnedDown)));
    await refused("not_found", () => as(operator, (scope) => patientList(scope, {})));

    const shownOut = await letIn(world);
    await as(operator, (scope) => patientList(scope, {}));
    await as(owner, (scope) => endSupport(scope, shownOut));
    await refused("not_found", () => as(operator, (scope) => patientList(scope, {})));
    await refused("support_over", () => as(owner, (scope) => endSupport(scope, shownOut)));
    await refused("support_over", () => as(owner, (scope) => prolong(scope, shownOut)));

    const left = await letIn(world, {}, other);
    await inOffice(world, other, (scope) => leaveSupport(scope, left));
    await refused("not_found", () => as(other, (scope) => patientList(scope, {})));
    await refused("support_over", () => inOffice(world, other, (scope) => leaveSupport(scope, left)));
  }));

Deno.test("a new asking takes the place of one that nobody answered, and who is in asks for no second key", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const first = await asked(world);
    const second = await asked(world, { reason: "Ticket 13" });
    const states = await as(noor.staff("owner"), supportGrantsOf);
    assertEquals(states.map(({ id, state }) => [id, state]), [[second, "asked"], [first, "withdrawn"]]);
    await refused("support_over", () => as(noor.staff("owner"), (scope) => consent(scope, first)));
    await as(noor.staff("owner"), (scope) => consent(scope, second));
    await refused("support_standing", () => asked(world));
  }));

Deno.test("an asking that nobody answers lapses after a day", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const id = await asked(world);
    await sql`update support_grants set lapses_at = now() - interval '1 second' where id = ${id}`;
    await refused("support_over", () => as(noor.staff("owner"), (scope) => consent(scope, id)));
    assertEquals((await as(noor.staff("owner"), supportNow)).asked, 0);
  }));

Deno.test("more time is asked for by the operator and given by the owner alone, and never past two hours", () =>
  inWorld(async (world) => {
    const { as, noor, operators: [operator, other], refused, sql } = world;
    const owner = noor.staff("owner");
    const id = await letIn(world);
    await refused("not_found", () => inOffice(world, other, (scope) => askForMoreTime(scope, id)));
    await inOffice(world, operator, (scope) => askForMoreTime(scope, id));
    assertEquals((await as(owner, supportNow)).asked, 1);
    await as(owner, (scope) => prolong(scope, id));
    const until = () => as(owner, async (scope) => (await supportGrantOf(scope, id)).until!);
    const [{ held }] = await sql<{ held: Date }[]>`
      select max(until) as held from private.effective_permissions where principal_id = ${operator.principalId}`;
    assertEquals(await until(), held);
    assertEquals((await as(owner, supportNow)).asked, 0);
    for (let more = 0; more < 6; more++) await as(owner, (scope) => prolong(scope, id));
    const last = await until();
    await refused("support_too_long", () => as(owner, (scope) => prolong(scope, id)));
    assertEquals(await until(), last);
  }));

Deno.test("a write is lent only where it was asked for, and rights, decisions and exports never", () =>
  inWorld(async (world) => {
    const { as, noor, operators: [operator], refused } = world;
    for (
      const permission of [
        "members.write",
        "portal_access.write",
        "support.decide",
        "audit.export",
        "no.such",
      ]
    ) {
      await refused("invalid_input", () => asked(world, { permissions: ["patients.read", permission] }));
    }
    await letIn(world, { permissions: ["patients.read", "patients.write"] });
    const { id } = await as(operator, (scope) => register(scope, { name: "Somebody" }));
    const { deeds } = await as(noor.staff("owner"), (scope) => historyOf(scope, { support: "1" }));
    assertEquals(deeds.map(({ name, by, subjectId }) => [name, by, subjectId]), [
      ["patient.registered", "Omar Siddiqui", id],
    ]);
  }));

Deno.test("the owner lends no more than they hold", () =>
  inWorld(async (world) => {
    const { as, noor, operators: [operator], sql } = world;
    await sql`
      insert into clinic_modules (clinic_id, module, active, changed_by)
      values (${noor.id}, 'billing', false, ${noor.staff("owner").principalId})`;
    await letIn(world, { permissions: ["invoices.read", "invoices.write"] });
    const held = await as(operator, ({ permissions }) => Promise.resolve([...permissions]));
    assertEquals(held, ["invoices.read"]);
  }));

Deno.test("everything recorded and opened under a grant carries it, whatever the operator says", () =>
  inWorld(async (world) => {
    const { as, bare, noor, operators: [operator], sql } = world;
    const grant = await letIn(world, { permissions: ["patients.read", "patients.write"] });
    const patientId = noor.patients.get("Saba Anwar")!;
    await bare(operator, async (sql) => {
      await sql`
        insert into events (id, clinic_id, name, source, subject_kind, subject_id, permission)
        values (${newId()}, ${noor.id}, 'patient.seen', 'desk', 'patient', ${patientId}, 'patients.read')`;
      await sql`
        insert into accesses (id, clinic_id, patient_id, part) values (${newId()}, ${noor.id}, ${patientId}, 'profile')`;
    });
    const route = "/c/[clinic]/patients/[id]";
    await as(operator, (scope) => noteSupportRead(scope, { method: "GET", route, subjectId: patientId }));
    const { reads } = await as(noor.staff("owner"), (scope) => supportReadsOf(scope, grant));
    assertEquals(reads.map((read) => [read.method, read.route, read.subjectId]), [["GET", route, patientId]]);
    const marked = await sql<{ grant: string }[]>`
      select support_grant as grant from events where name = 'patient.seen' and clinic_id = ${noor.id}
      union all select support_grant from accesses where principal_id = ${operator.principalId}`;
    assertEquals(marked.map(({ grant }) => grant), [grant, grant]);
    const [{ unmarked }] = await sql<{ unmarked: number }[]>`
      select count(*) as unmarked from events
       where clinic_id = ${noor.id} and support_grant is not null and principal_id <> ${operator.principalId}`;
    assertEquals(unmarked, 0);
  }));
