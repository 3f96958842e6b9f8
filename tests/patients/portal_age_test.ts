import { assertEquals, assertRejects } from "@std/assert";
import { inviteToPortal, register, type Relation } from "@/domain/patients/mod.ts";
import { arrived } from "@/tests/tenancy/support/invited.ts";
import { inWorld } from "@/tests/support/world.ts";
import { accepting, asked, bornAged, email } from "./support/asked.ts";

Deno.test("below the country's age of digital consent only who brings somebody up has access, to the day", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const desk = noor.staff("receptionist");
    for (const [country, age] of [["PK", 18], ["RO", 16], ["FR", 15], ["BE", 13], ["XX", 18]] as const) {
      await sql`update clinics set country = ${country} where id = ${noor.id}`;
      const inviting = async (relation: Relation, birthDate: string) => {
        const { id } = await as(desk, (scope) => register(scope, { name: "Young", birthDate }));
        return () => as(desk, (scope) => inviteToPortal(scope, id, { email, relation }));
      };
      const refusal = await refused("below_consent_age", await inviting("self", bornAged(age, 1)));
      assertEquals(refusal.values, { age });
      await refused("below_consent_age", await inviting("carer", bornAged(age, 1)));
      for (const relation of ["parent", "guardian"] as const) {
        await (await inviting(relation, bornAged(age, 1)))();
      }
      await (await inviting("self", bornAged(age)))();
    }
  }));

Deno.test("who turns out to be too young on accepting gets no access, and nothing they said is kept", () =>
  inWorld(async (world) => {
    const { refused } = world;
    const { token } = await asked(world, "self");
    const self = await arrived(world, email);
    await refused(
      "below_consent_age",
      accepting(world, self, token, { birthDate: bornAged(15), sex: "female" }),
    );
    const parent = await asked(world, "parent");
    await accepting(world, self, parent.token, { birthDate: bornAged(15), sex: "female" })();
  }));

Deno.test("the tables themselves refuse access for the too young, whoever writes it", () =>
  inWorld(async (world) => {
    const { as, bare, noor, sql } = world;
    const desk = noor.staff("receptionist");
    const { id } = await as(desk, (scope) => register(scope, { name: "Young", birthDate: bornAged(10) }));
    const granting = (relation: string) => () =>
      bare(desk, (sql) =>
        sql`insert into portal_access (clinic_id, patient_id, principal_id, relation)
            values (${noor.id}, ${id}, ${noor.staff("doctor").principalId}, ${relation})`);
    for (const relation of ["self", "spouse", "carer", "child"]) {
      await assertRejects(granting(relation), Error, "too young", relation);
    }
    await granting("guardian")();
    await assertRejects(
      () => bare(desk, (sql) => sql`update portal_access set relation = 'self' where patient_id = ${id}`),
      Error,
      "too young",
    );
    assertEquals((await sql`select from portal_access where patient_id = ${id}`).length, 1);
  }));
