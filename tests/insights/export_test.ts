import { assertEquals } from "@std/assert";
import { beginExport, exportPart } from "@/domain/insights/mod.ts";
import { register } from "@/domain/patients/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("the list is taken out part by part, as CSV in which nothing computes", () =>
  inWorld(async ({ as, noor, sql }) => {
    const owner = noor.staff("owner");
    await as(owner, async (scope) => {
      await register(scope, { name: '=HYPERLINK("http://x")', number: "@1", email: "a@b.test" });
      await register(scope, { name: "+1 Line\nTwo", number: "-2", birthDate: "1990-02-28" });
    });
    const lines: string[] = [];
    let after: string | null | undefined;
    do {
      const part = await as(owner, (scope) => exportPart(scope, { sort: "name" }, after ?? undefined, 2));
      lines.push(part.csv);
      after = part.next;
    } while (after);
    const csv = lines.join("");
    assertEquals(
      csv.split("\r\n")[0],
      "number,name,phone,email,birth date,added,last visit,balance,currency",
    );
    assertEquals(csv.match(/(^|,)"?[=+@]/gm), null);
    assertEquals(csv.includes(`'@1,"'=HYPERLINK(""http://x"")",,a@b.test`), true);
    assertEquals(csv.includes(`'-2,"'+1 Line\nTwo",,,1990-02-28`), true);
    const [{ count }] =
      await sql`select count(*)::int from patients where clinic_id = ${noor.id} and deleted_at is null`;
    assertEquals(csv.split("\r\n").length - 2, count);
  }));

Deno.test("that a list is taken out is recorded before it is, with how it was narrowed and never whom one looked for", () =>
  inWorld(async ({ as, noor, sql, refused }) => {
    await as(noor.staff("owner"), (scope) => beginExport(scope, { portal: "no", sort: "name" }));
    await as(noor.staff("owner"), (scope) => beginExport(scope, { q: "saba" }));
    const events = await sql`
      select changes from events where clinic_id = ${noor.id} and name = 'patients.exported' order by id`;
    const [{ count }] = await sql`
      select count(*)::int from patients p where clinic_id = ${noor.id} and deleted_at is null
         and not exists (select from portal_access a where a.patient_id = p.id)`;
    assertEquals(events.map(({ changes }) => changes), [{ by: ["portal"], rows: count }, {
      by: [],
      rows: null,
    }]);
    for (const role of ["doctor", "receptionist"]) {
      await refused("not_allowed", () => as(noor.staff(role), (scope) => beginExport(scope, {})));
      await refused("not_allowed", () => as(noor.staff(role), (scope) => exportPart(scope, {})));
    }
  }));
