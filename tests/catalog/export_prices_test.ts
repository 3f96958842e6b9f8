import { assertEquals } from "@std/assert";
import { dayAfter, dayIn } from "@/core/time.ts";
import { exportPrices, serviceSheet, setPrice } from "@/domain/catalog/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("the price list leaves as a table that computes nothing, at the prices of its day, and that is noted", () =>
  inWorld(async ({ as, noor, sql }) => {
    const [owner, id] = [noor.staff("owner"), noor.services.get("EXAM")!];
    const from = dayAfter(dayIn("Asia/Karachi"), 30);
    await sql`
      update services set category = '=1+1', tax = 1750, specialty = 'endodontics', description = 'Says "all", at once'
       where id = ${id}`;
    await sql`update services set deleted_at = now() where clinic_id = ${noor.id} and code = 'OPG'`;
    await as(owner, async (scope) => {
      const { version } = await serviceSheet(scope, id);
      await setPrice(scope, id, { price: 300_050, from, version });
    });
    const lines = async (day?: string) =>
      (await as(noor.staff("accountant"), (scope) => exportPrices(scope, day))).split("\r\n");
    const [heads, exam, ...rest] = await lines();
    assertEquals(
      heads,
      "id,code,name,category,minutes,price,currency,tax,active,name_en,name_ro,name_ur,description,specialty",
    );
    assertEquals(
      exam,
      `${id},EXAM,Examination,'=1+1,30,2500.00,PKR,17.50,true,,Consultație,معائنہ,"Says ""all"", at once",endodontics`,
    );
    assertEquals([rest.length, rest.at(-1)], [2, ""]);
    assertEquals((await lines(from))[1].split(",")[5], "3000.50");
    const events = await sql<{ changes: { lines: number } }[]>`
      select changes from events where name = 'services.exported' and clinic_id = ${noor.id}`;
    assertEquals(events.map(({ changes }) => changes.lines), [2, 2]);
  }));

Deno.test("who may not see the price list takes it nowhere, and nobody takes out another clinic's", () =>
  inWorld(async ({ as, noor, bega, refused }) => {
    await refused(
      "not_allowed",
      () => as(noor.staff("owner"), (scope) => exportPrices({ ...scope, permissions: new Set() })),
    );
    const csv = await as(bega.staff("owner"), (scope) => exportPrices(scope));
    assertEquals(csv.includes("PKR"), false);
  }));
