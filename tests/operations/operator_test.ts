import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import {
  dismiss,
  officeClinic,
  officeClinics,
  officeMembers,
  operatorsOf,
  peopleOfSeveral,
  platformHistory,
  takeOffice,
} from "@/domain/operations/mod.ts";
import { patientList } from "@/domain/insights/mod.ts";
import { openOperator } from "@/stack/demo/open_operator.ts";
import { inWorld } from "@/tests/support/world.ts";
import { inOffice, letIn } from "@/tests/tenancy/support/support.ts";

Deno.test("nobody takes office by their own word: Auth must say so, which takes the secret key", () =>
  inWorld(async ({ acts, noor, refused }) => {
    const nobody = { principalId: newId(), requestId: newId(), source: "desk" as const };
    for (const person of [noor.staff("owner"), nobody]) {
      await refused(
        "not_allowed",
        () => acts.arriving(person, (scope) => takeOffice(scope, { name: "X", email: "x@example.test" })),
      );
      await refused("not_found", () => acts.asOperator(person, operatorsOf));
    }
  }));

Deno.test("an operator is never a member, a practitioner or a portal's login, and nobody turns into one", () =>
  inWorld(async ({ sql, noor, operators: [{ principalId }] }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    const attempts: [string, string][] = [
      [
        "memberships_operator_check",
        `insert into memberships (id, clinic_id, principal_id, role) values ('${newId()}', '${noor.id}', '${principalId}', 'doctor')`,
      ],
      [
        "memberships_operator_check",
        `update memberships set principal_id = '${principalId}' where clinic_id = '${noor.id}'`,
      ],
      [
        "practitioners_operator_check",
        `update practitioners set principal_id = '${principalId}' where clinic_id = '${noor.id}'`,
      ],
      [
        "portal_access_operator_check",
        `insert into portal_access (clinic_id, patient_id, principal_id, granted_by) values ('${noor.id}', '${patientId}', '${principalId}', '${principalId}')`,
      ],
      ["principals_stay_check", `update principals set kind = 'user' where id = '${principalId}'`],
      [
        "principals_stay_check",
        `update principals set kind = 'operator' where id = '${noor.staff("doctor").principalId}'`,
      ],
    ];
    for (const [constraint, statement] of attempts) {
      let broken: string | undefined;
      await sql`savepoint attempt`;
      await sql.unsafe(statement).catch((error) => broken = error.constraint_name);
      await sql`rollback to savepoint attempt`;
      assertEquals(broken, constraint, statement);
    }
  }));

Deno.test("the office lists clinics page by page and finds them by any part of their name", () =>
  inWorld(async (world) => {
    const { noor, bega, operators: [operator] } = world;
    const slugsOf = async (after: string | null): Promise<string[]> => {
      const { clinics, next } = await inOffice(
        world,
        operator,
        (scope) => officeClinics(scope, "", after, 1),
      );
      const slugs = clinics.map(({ slug }) => slug);
      return next === null ? slugs : [...slugs, ...await slugsOf(next)];
    };
    const slugs = await slugsOf(null);
    assertEquals(slugs, slugs.toSorted());
    assert(slugs.includes(noor.slug) && slugs.includes(bega.slug));

    const suffix = noor.slug.slice("noor-".length);
    const found = await inOffice(world, operator, (scope) => officeClinics(scope, suffix.toUpperCase()));
    assertEquals(found.clinics.map(({ slug }) => slug), [bega.slug, noor.slug]);
    const clinic = await inOffice(world, operator, (scope) => officeClinic(scope, noor.slug));
    assertEquals([clinic.name, clinic.plan, clinic.maxSeats], ["Noor Dental", "pro", null]);
    const members = await inOffice(world, operator, (scope) => officeMembers(scope, noor.id));
    assertEquals(members.length, clinic.members);
    assert(members.every(({ role }) => role !== "job"));
    await world.refused("not_found", () => inOffice(world, operator, (scope) => officeClinic(scope, "noo")));
  }));

Deno.test("whoever works in several clinics stands there once, marked where their roles differ", () =>
  inWorld(async (world) => {
    const { sql, noor, bega, operators: [operator] } = world;
    const both = noor.staff("doctor").principalId;
    const owner = noor.staff("owner").principalId;
    for (const [person, role] of [[both, "receptionist"], [owner, "owner"]]) {
      await sql`
        insert into memberships (id, clinic_id, principal_id, role) values (${newId()}, ${bega.id}, ${person}, ${role})`;
    }
    const { people } = await inOffice(world, operator, (scope) => peopleOfSeveral(scope, null, 200));
    const of = (id: string) =>
      people.filter((person) => person.id === id).map(({ mixed, places }) => ({
        mixed,
        roles: places.map(({ role }) => role),
      }));
    assertEquals(of(both), [{ mixed: true, roles: ["receptionist", "doctor"] }]);
    assertEquals(of(owner), [{ mixed: false, roles: ["owner", "owner"] }]);
    const first = await inOffice(world, operator, (scope) => peopleOfSeveral(scope, null, 1));
    assert(first.next !== null);
    const second = await inOffice(world, operator, (scope) => peopleOfSeveral(scope, first.next, 1));
    assert(second.people[0].email > first.people[0].email);
  }));

Deno.test("whoever leaves office is out of it and of every clinic, and nobody ends their own", () =>
  inWorld(async (world) => {
    const { as, operators: [operator, other], refused, sql } = world;
    await letIn(world);
    await as(operator, (scope) => patientList(scope, {}));
    await refused("not_found", () => inOffice(world, other, (scope) => dismiss(scope, other.principalId)));
    await inOffice(world, other, (scope) => dismiss(scope, operator.principalId));
    await refused("not_found", () => as(operator, (scope) => patientList(scope, {})));
    await refused("not_found", () => inOffice(world, operator, operatorsOf));
    await refused("not_found", () => inOffice(world, other, (scope) => dismiss(scope, operator.principalId)));
    const { deeds } = await inOffice(world, other, platformHistory);
    assertEquals([deeds[0].name, deeds[0].by, deeds[0].subjectId], [
      "operator.dismissed",
      "Irina Pop",
      operator.principalId,
    ]);
    const ended = await sql`select from operators where ended_by = ${other.principalId}`;
    assertEquals(ended.length, 1);
  }));

Deno.test("what happened to the platform is for those who run it", () =>
  inWorld(async ({ bare, noor, bega, patient, operators: [operator, other], acts, sql }) => {
    const id = newId();
    await openOperator(sql as never, id, "Somebody", `${id}@cusp.test`);
    await acts.asOperator(operator, (scope) => dismiss(scope, id));
    const seen = (person: typeof operator | null) =>
      bare(person, async (sql) => (await sql`select from events where clinic_id is null`).length);
    for (const person of [noor.staff("owner"), noor.job, bega.staff("owner"), patient]) {
      assertEquals(await seen(person), 0);
    }
    assert(await seen(other) > 0);
  }));
