import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { patientList } from "@/domain/insights/mod.ts";
import {
  approveEmergency,
  askForSupport,
  consent,
  endSupport,
  prolong,
  refuseSupport,
  supportGrantOf,
} from "@/domain/tenancy/mod.ts";
import { inWorld } from "@/tests/support/world.ts";
import { asked, inOffice, letIn } from "./support/support.ts";

Deno.test("an emergency is allowed by a second operator with a reason, for reading alone, and the clinic still decides", () =>
  inWorld(async (world) => {
    const { as, noor, operators: [operator, second], refused } = world;
    const owner = noor.staff("owner");
    const reason = { reason: "Nobody answers and the clinic cannot print" };
    await refused(
      "invalid_input",
      () => asked(world, { leave: "emergency", permissions: ["patients.write"] }),
    );

    const ordinary = await asked(world);
    await refused(
      "not_allowed",
      () => inOffice(world, second, (scope) => approveEmergency(scope, ordinary, reason)),
    );

    const id = await asked(world, { leave: "emergency" });
    await refused(
      "support_second_person",
      () => inOffice(world, operator, (scope) => approveEmergency(scope, id, reason)),
    );
    await inOffice(world, second, (scope) => approveEmergency(scope, id, reason));
    await as(operator, (scope) => patientList(scope, {}));
    const grant = await as(owner, (scope) => supportGrantOf(scope, id));
    assertEquals([grant.state, grant.operator, grant.allowedBy], ["standing", "Omar Siddiqui", "Irina Pop"]);
    assertEquals(grant.approvalReason, reason.reason);
    await refused("support_over", () => as(owner, (scope) => consent(scope, id)));
    await as(owner, (scope) => prolong(scope, id));
  }));

Deno.test("past the app, the database refuses an operator every shortcut", () =>
  inWorld(async (world) => {
    const { bare, noor, operators: [operator, second], refused, sql } = world;
    const id = await asked(world);
    const emergency = await asked(world, { leave: "emergency" }, second);
    const shortcuts = [
      `update support_grants set allowed_at = now() where id = '${id}'`,
      `update support_grants set allowed_at = now(), approval_reason = 'Because' where id = '${id}'`,
      `update support_grants set refused_at = now() where id = '${id}'`,
      `update support_grants set allowed_at = now() where id = '${emergency}'`, // says no reason
      `update support_grants set until = now() + interval '1 day' where id = '${id}'`,
      `update support_grants set permissions = '{members.write}' where id = '${id}'`,
      `insert into support_grants (id, clinic_id, reason, permissions, allowed_at) values ('${newId()}', '${noor.id}', 'abc', '{patients.read}', now())`,
      `insert into private.effective_permissions (principal_id, clinic_id, permission) values ('${operator.principalId}', '${noor.id}', 'patients.read')`,
      `insert into support_reads (id, clinic_id, method, route) values ('${newId()}', '${noor.id}', 'GET', '/')`,
      `insert into events (id, clinic_id, name, source, subject_kind, subject_id, permission) values ('${newId()}', '${noor.id}', 'patient.seen', 'desk', 'patient', '${newId()}', 'patients.read')`,
      `insert into events (id, clinic_id, name, source, subject_kind, subject_id, permission) values ('${newId()}', '${noor.id}', 'support.asked', 'desk', 'support_grant', '${emergency}', 'support.read')`,
    ];
    for (const shortcut of shortcuts) {
      await refused("not_allowed", () => bare(operator, (sql) => sql.unsafe(shortcut)));
    }
    const standing = await letIn(world, {}, operator);
    const until = () => sql`select until, permissions, extensions from support_grants where id = ${standing}`;
    const before = [...await until()];
    await refused("not_allowed", () =>
      bare(operator, (sql) => sql`update support_grants set extended_at = now() where id = ${standing}`));
    await bare(operator, (sql) =>
      sql`update support_grants set approval_reason = 'Why not' where id = ${standing}`);
    assertEquals([...await until()], before);
  }));

Deno.test("of two steps written at once only one counts, and its times are the database's", () =>
  inWorld(async (world) => {
    const { bare, noor, sql } = world;
    const id = await asked(world);
    await bare(
      noor.staff("owner"),
      (sql) =>
        sql`update support_grants set allowed_at = '2020-01-01', extended_at = '2020-01-01', ended_at = '2020-01-01' where id = ${id}`,
    );
    const [grant] = await sql<{ fresh: boolean; extensions: number; ended: boolean }[]>`
      select allowed_at = now() and until = now() + interval '15 minutes' as fresh, extensions, ended_at is not null as ended
        from support_grants where id = ${id}`;
    assertEquals(grant, { fresh: true, extensions: 0, ended: false });
  }));

Deno.test("no operator has two grants that stand at one clinic, whoever wrote them", () =>
  inWorld(async (world) => {
    const { sql } = world;
    const id = await letIn(world);
    const again = (hours: number) =>
      sql`
        insert into support_grants (id, clinic_id, asked_by, reason, permissions, allowed_at, allowed_by, until)
        select ${newId()}, clinic_id, asked_by, reason, permissions, allowed_at - interval '1 hour' * ${hours}, allowed_by,
               until - interval '1 hour' * ${hours}
          from support_grants where id = ${id}`;
    await again(1); // one that is over is in nobody's way
    const error = await again(0).then(() => null, (error) => error);
    assertEquals(error?.constraint_name, "support_grants_standing_excl");
  }));

Deno.test("an operator under a grant joins no live topic, since a join would outlast it", () =>
  inWorld(async (world) => {
    const { bare, noor, operators: [operator] } = world;
    await letIn(world);
    const topics = (person: typeof operator) =>
      bare(person, async (sql) => (await sql`select private.live_topics()`).length);
    assertEquals(await topics(operator), 0);
    assert(await topics(noor.staff("owner")) > 0);
  }));

Deno.test("what a support grant may carry was decided, permission by permission", () =>
  inWorld(async ({ sql }) => {
    const rows = await sql<{ key: string; lendable: boolean }[]>`
      select key, lendable from permissions where key !~ '[.]read$' or not lendable order by key collate "C"`;
    const of = (lent: boolean) => rows.filter(({ lendable }) => lendable === lent).map(({ key }) => key);
    assertEquals(of(true), [
      "absences.write",
      "appointments.double_book",
      "appointments.override_hours",
      "appointments.write",
      "charges.write",
      "chart.write",
      "clinic.write",
      "fields.write",
      "files.write",
      "imports.write",
      "invoices.write",
      "numbers.write",
      "patient_tiers.manage",
      "patients.merge",
      "patients.write",
      "payments.write",
      "recalls.write",
      "records.write",
      "schedule.write",
      "services.write",
      "specialists.manage",
      "specialists.view_org",
      "specialties.manage",
      "waiting.write",
    ]);
    assertEquals(of(false), [
      "addons.request",
      "addons.view",
      "api_keys.manage",
      "audit.export",
      "bookings.write",
      "clinic.export",
      "consents.write",
      "exports.export",
      "feeds.write",
      "files.delete",
      "history.write",
      "identifiers.write",
      "marketplace.cancel",
      "marketplace.request",
      "marketplace.view",
      "members.write",
      "patients.export",
      "portal_access.write",
      "providers.manage",
      "providers.read",
      "reviews.write",
      "support.decide",
      "support.read",
      "views.share",
    ]);
  }));

Deno.test("only who decides for the clinic decides, and only an operator asks", () =>
  inWorld(async (world) => {
    const { as, acts, noor, bega, patient, operators: [operator, other], refused } = world;
    const id = await asked(world);
    for (const role of ["admin", "doctor", "receptionist", "assistant", "accountant"]) {
      for (const step of [consent, refuseSupport, endSupport, prolong]) {
        await refused("not_allowed", () => as(noor.staff(role), (scope) => step(scope, id)));
      }
    }
    await refused("not_found", () => as(bega.staff("owner"), (scope) => consent(scope, id)));
    for (const person of [noor.staff("owner"), patient, noor.job]) {
      await refused(
        "not_found",
        () =>
          acts.asOperator(
            person,
            (scope) => askForSupport(scope, noor.id, { reason: "Let me in", leave: "clinic" }),
          ),
      );
    }
    await refused("not_found", () => as(operator, (scope) => patientList(scope, {})));
    await refused("not_found", () => as(other, (scope) => patientList(scope, {})));
  }));
