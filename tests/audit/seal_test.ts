import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import type { Scope } from "@/core/scope.ts";
import { noteAccess, record, verify } from "@/domain/audit/mod.ts";
import { change, register } from "@/domain/patients/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("what is sealed is proved: nothing altered, nothing removed", () =>
  inStandingWorld(async ({ as, noor, sql }) => {
    const owner = noor.staff("owner");
    await as(owner, (scope) => register(scope, { name: "First" }));
    await sql`select private.seal_events()`;
    const { id } = await as(owner, (scope) => register(scope, { name: "Second" }));
    await as(owner, (scope) => change(scope, id, { name: "Second, married", version: 1 }));
    await sql`select private.seal_events()`;
    await as(owner, (scope) => register(scope, { name: "Third" }));

    const proof = await as(owner, verify);
    assertEquals(proof.broken, []);
    assertEquals([proof.seals >= 2, proof.unsealed], [true, 1]);
    assert(proof.events >= 3);
  }));

for (
  const [how, tamper] of [
    ["changed", "update app.events set changes = '{\"fields\": []}'"],
    ["moved to another hour", "update app.events set at = at - interval '1 hour'"],
    ["given to somebody else", "update app.events set principal_id = gen_random_uuid()"],
    ["removed", "delete from app.events"],
  ]
) {
  Deno.test(`an event ${how} by the database's owner is found, and the seal is named`, () =>
    inStandingWorld(async ({ as, noor, sql }) => {
      const owner = noor.staff("owner");
      const { id } = await as(owner, (scope) => register(scope, { name: "Somebody" }));
      await sql`select private.seal_events()`;
      assertEquals((await as(owner, verify)).broken, []);

      await sql.unsafe(`${tamper} where subject_id = '${id}'`);

      const { broken } = await as(owner, verify);
      assertEquals(broken.length, 1);
      assertEquals(broken[0].expected - broken[0].found, how === "removed" ? 1 : 0);
    }));
}

Deno.test("an event smuggled in under a seal, and a seal taken away, are found", () =>
  inStandingWorld(async ({ as, noor, sql }) => {
    const owner = noor.staff("owner");
    for (const name of ["First", "Second", "Third"]) {
      await as(owner, (scope) => register(scope, { name }));
      await sql`select private.seal_events()`;
    }
    await sql`
      insert into app.events (id, clinic_id, name, principal_id, source, subject_kind, subject_id, permission, xid)
      select gen_random_uuid(), clinic_id, name, principal_id, source, subject_kind, subject_id, permission, xid
        from app.events where clinic_id = ${noor.id} order by xid limit 1`;
    assertEquals((await as(owner, verify)).broken.map(({ number }) => number).includes(1), true);
    await sql`delete from app.seals where clinic_id = ${noor.id} and number = 2`;
    assertEquals((await as(owner, verify)).broken.map(({ number }) => number).includes(3), true);
  }));

Deno.test("an event that commits late, after one that began later, is sealed with it and not before", () =>
  inStandingWorld(async ({ as, noor, bega, sql }) => {
    const owner = noor.staff("owner");
    const seen = (scope: Scope, subjectId: string) =>
      record(scope, {
        name: "patient.seen",
        subjectKind: "patient",
        subjectId,
        permission: "patients.read",
      });
    const [late, early, elsewhere] = [newId(), newId(), newId()];
    const sealed = async (subjectId: string) => {
      const [{ under }] = await sql<{ under: boolean }[]>`
        select exists (select from events e join seals s on s.clinic_id = e.clinic_id
                                            and (s.up_to_xid, s.up_to_id) >= (e.xid, e.id)
                        where e.subject_id = ${subjectId}) as under`;
      return under;
    };
    const seal = () => sql`select private.seal_events()`;

    const [begun, commit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = as(owner, async (scope) => {
      await seen(scope, late);
      begun.resolve();
      await commit.promise;
    });
    await begun.promise;
    await as(owner, (scope) => seen(scope, early));
    await as(bega.staff("owner"), (scope) => seen(scope, elsewhere));
    await seal();
    assertEquals([await sealed(early), await sealed(elsewhere)], [false, false]);
    commit.resolve();
    await slow;
    for (let tries = 0; tries < 200 && !await sealed(elsewhere); tries++) await seal();
    assertEquals([await sealed(late), await sealed(early)], [true, true]);
    assertEquals((await as(owner, verify)).broken, []);
  }));

Deno.test("only who may read the history proves it, and nobody writes a seal", () =>
  inWorld(async ({ as, bare, noor, bega, refused, sql }) => {
    await refused("not_allowed", () => as(noor.staff("receptionist"), verify));
    await sql`
      insert into seals (clinic_id, number, up_to_xid, up_to_id, events, digest)
      values (${noor.id}, 98, '1', gen_random_uuid(), 1, '')`;
    const found = (person: Person) =>
      bare(person, (sql) => sql`select number from private.broken_seals(${noor.id}, 0, 98)`);
    assertEquals([...await found(noor.staff("owner"))], [{ number: 98 }]);
    assertEquals([...await found(bega.staff("owner"))], []);
    await refused("not_allowed", () =>
      bare(noor.staff("owner"), (sql) =>
        sql`
        insert into seals (clinic_id, number, up_to_xid, up_to_id, events, digest)
        values (${noor.id}, 99, '1', gen_random_uuid(), 1, '')`));
  }));

Deno.test("who opened which part of a record is noted, and shown to the patient", () =>
  inWorld(async ({ as, visiting, noor, patient, sql }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    const doctor = noor.staff("doctor");
    await as(doctor, (scope) => noteAccess(scope, patientId, "notes"));

    const seen = await visiting(patient, ({ sql }) =>
      sql<{ principalId: string; part: string }[]>`
      select principal_id as "principalId", part from accesses where patient_id = ${patientId}`);
    assertEquals([...seen], [{ principalId: doctor.principalId, part: "notes" }]);
    assertEquals((await sql`select from accesses where clinic_id = ${noor.id}`).length, 1);
  }));
