import { assert, assertEquals } from "@std/assert";
import { charge, invoiceFor, pay } from "@/domain/billing/mod.ts";
import { writeNote } from "@/domain/records/mod.ts";
import { book } from "@/domain/scheduling/mod.ts";
import { paidVisit, visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

Deno.test("a login of the portal reaches nothing of another patient's, in any table", () =>
  inWorld(async (world) => {
    const { as, bare, noor, patient, sql } = world;
    const nadia = noor.patients.get("Nadia Hussain")!;
    await as(noor.staff("owner"), async (scope) => {
      const { id } = await book(scope, visitAt(noor, "14:00", { patientId: nadia }));
      await writeNote(scope, { appointmentId: id, patientId: nadia }, { text: "Fine." });
      const lines = [{ description: "Filling", quantity: 1, unitAmount: 100 }];
      const invoice = await invoiceFor(scope, { patientId: nadia, chargeIds: [], lines });
      await pay(scope, invoice.id, { amount: 50, method: "cash" });
      await charge(scope, { patientId: nadia }, lines);
    });

    const filled: string[] = [];
    for (const { name, column } of await tablesWith(world, "patient_id", "patients")) {
      const hers = (sql: World["sql"]) => sql`select from ${sql(name)} where ${sql(column)} = ${nadia}`;
      if ((await hers(sql)).length > 0) filled.push(name);
      assertEquals((await bare(patient, hers)).length, 0, name);
    }
    for (
      const table of [
        "appointments",
        "charges",
        "events",
        "invoices",
        "patients",
        "payments",
        "receipts",
        "visit_notes",
      ]
    ) {
      assert(filled.includes(table), `${table} holds nothing of hers, so this shows nothing`);
    }
  }));

Deno.test("a clinic reaches nothing of another clinic's, in any table, to read, change or remove", () =>
  inWorld(async (world) => {
    const { bare, noor, bega } = world;
    await paidVisit(world);
    for (const { name, column, changeable } of await tablesWith(world, "clinic_id", "clinics")) {
      for (
        const [person, other] of [[bega.staff("owner"), noor], [noor.staff("owner"), bega], [
          bega.job,
          noor,
        ]] as const
      ) {
        const rows = (sql: World["sql"]) => sql`select from ${sql(name)} where ${sql(column)} = ${other.id}`;
        assertEquals((await bare(person, rows)).length, 0, name);
        for (const deed of [`update ${name} set ${changeable} = ${changeable}`, `delete from ${name}`]) {
          const touched = await bare(person, (sql) => sql.unsafe(`${deed} where ${column} = '${other.id}'`))
            .then(({ count }) => count, (error) => {
              if (error.code !== "not_allowed") throw error;
              return 0;
            });
          assertEquals(touched, 0, deed);
        }
      }
    }
  }));

/** The tables of the app that have a column, the one whose own id it is too, and what can be changed in each, if anything. */
async function tablesWith({ sql }: World, column: string, itself: string) {
  return await sql<{ name: string; column: string; changeable: string }[]>`
    select c.relname as name, a.attname as column,
           (select u.attname from pg_attribute u where u.attrelid = c.oid and u.attnum > 0
             order by has_column_privilege('authenticated', u.attrelid, u.attnum, 'update') desc, u.attnum limit 1) as changeable
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid
       and a.attname = case c.relname when ${itself} then 'id' else ${column} end
     where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' order by 1`;
}
