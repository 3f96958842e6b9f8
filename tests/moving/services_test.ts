import { assertEquals } from "@std/assert";
import { changeService, priceList, serviceSheet } from "@/domain/catalog/mod.ts";
import { take } from "@/domain/moving/mod.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { moving } from "./support/moved.ts";

const none = { add: 0, change: 0, same: 0, ambiguous: 0, wrong: 0, taken: 0, kept: 0, undone: 0 };

const table = `id,Code,Service,Category,Duration,Price,Tax
s1,IMP,Implant,Surgery,90,"120,000.00",0
s2,,Whitening,,45 min,15000,5%
s3,EXAM,Examination,,30,3000.50,
s4,BAD,,,,,
s5,LONG,Long,,481,1,
s6,NOPRICE,No price,,30,,
s7,NEG,Negative,,30,-5,
s8,IMP,Implant again,,90,1,
`;

/** The price list that stands, and what it costs on every day. */
const standing = async ({ sql, noor }: World) =>
  [
    ...await sql`
    select s.code, s.name, s.names, s.category, s.minutes, s.tax, s.description, p.amount, p.valid_from, p.valid_until
      from services s join service_prices p on p.service_id = s.id and p.withdrawn_at is null
     where s.clinic_id = ${noor.id} and s.deleted_at is null order by s.code, p.valid_from`,
  ].map((row) => ({ ...row }));

const listOf = async ({ as, noor }: World) =>
  (await as(noor.staff("owner"), (scope) => priceList(scope))).map(({ code, name, minutes, price }) => [
    code,
    name,
    minutes,
    price.amount,
  ]);

Deno.test("a price list says line by line what would become of it, and lists nothing before it is taken in", () =>
  inWorld(async (world) => {
    const before = await standing(world);
    const file = await moving(world, table).begun();
    const { kind, mapping } = await file.state();
    assertEquals([kind, mapping.fields], [
      "services",
      ["source_id", "code", "name", "category", "minutes", "price", "tax"],
    ]);
    assertEquals(await file.checked(), { ...none, add: 2, change: 1, wrong: 5 });
    assertEquals(await standing(world), before);
    const wrong = await world.sql`
      select line, reasons from import_lines where import_id = ${file.id} and outcome = 'wrong' order by line`;
    assertEquals(wrong.map(({ line, reasons }) => [line, ...reasons]), [
      [4, "name_missing"],
      [5, "minutes_invalid"],
      [6, "price_missing"],
      [7, "price_invalid"],
      [8, "twice"],
    ]);
  }));

Deno.test("services are listed at their price, a changed price holds from today, and the same file again says nothing new", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const file = await moving(world, table).begun();
    await file.checked();
    assertEquals((await file.taken()).taken, 3);
    const list = await listOf(world);
    const [whitening] = list.filter(([, name]) => name === "Whitening");
    assertEquals(list.find(([code]) => code === "IMP"), ["IMP", "Implant", 90, 12_000_000]);
    assertEquals([/^\d+$/.test(String(whitening[0])), whitening.slice(2)], [true, [45, 1_500_000]]);
    const exam = await as(noor.staff("owner"), (scope) => serviceSheet(scope, noor.services.get("EXAM")!));
    assertEquals([exam.price.amount, exam.prices.length, exam.prices[1].amount], [300_050, 2, 250_000]);
    const events = await sql`
      select name, count(*)::int as times from events where clinic_id = ${noor.id} and source = 'import' group by 1 order by 1`;
    assertEquals(events.map(({ name, times }) => [name, times]), [["service.changed", 1], [
      "service.imported",
      2,
    ]]);

    const before = await standing(world);
    const again = await moving(world, table).begun();
    assertEquals(await again.checked(), { ...none, same: 3, wrong: 5 });
    await again.taken();
    assertEquals(await standing(world), before);
  }));

Deno.test("undone, the price list stands as before, but for what people have worked on since", () =>
  inWorld(async (world) => {
    const before = await standing(world);
    const file = await moving(world, table).begun();
    await file.checked();
    await file.taken();
    assertEquals(await file.undone(), { ...none, add: 2, change: 1, wrong: 5, taken: 3, undone: 3 });
    assertEquals(await standing(world), before);
    assertEquals((await world.sql`select from external_ids where import_id = ${file.id}`).length, 0);

    const other = await moving(world, table).begun();
    await other.checked();
    await other.taken();
    const { as, noor, sql } = world;
    const [{ id }] =
      await sql`select id from services where clinic_id = ${noor.id} and code = 'IMP' and deleted_at is null`;
    await as(noor.staff("owner"), async (scope) => {
      const { ownName, ...sheet } = await serviceSheet(scope, id);
      await changeService(scope, id, { ...sheet, name: ownName, category: "Implants" });
    });
    assertEquals((await other.undone()).kept, 1);
    const after = await standing(world);
    assertEquals(after.filter(({ code }) => code !== "IMP"), before);
    assertEquals(after.filter(({ code }) => code === "IMP").length, 1);
  }));

Deno.test("a price of today that the import replaced is in force again when it is undone", () =>
  inWorld(async (world) => {
    const priced = async (price: string) => {
      const file = await moving(world, `code,name,price\nEXAM,Examination,${price}\n`).begun();
      await file.checked();
      await file.taken();
      return file;
    };
    await priced("2600");
    const file = await priced("2700");
    await file.undone();
    assertEquals((await listOf(world)).find(([code]) => code === "EXAM")?.[3], 260_000);
  }));

Deno.test("what another system withdrew comes in withdrawn, and what was withdrawn here is left to people", () =>
  inWorld(async (world) => {
    const { sql, noor } = world;
    const file = await moving(
      world,
      "id,code,name,price,active\n1,OLD,Amalgam,10,no\n2,NEW,Composite,20,yes\n",
    ).begun();
    assertEquals((await file.checked()).add, 2);
    await file.taken();
    assertEquals((await listOf(world)).some(([code]) => code === "OLD"), false);
    assertEquals((await sql`select from services where clinic_id = ${noor.id} and code = 'OLD'`).length, 1);
    await sql`update services set deleted_at = now() where clinic_id = ${noor.id} and code = 'NEW'`;
    const again = await moving(
      world,
      "id,code,name,price,active\n1,OLD,Amalgam,10,no\n2,NEW,Composite,25,yes\n",
    ).begun();
    assertEquals(await again.checked(), { ...none, same: 1, ambiguous: 1 });
  }));

Deno.test("whoever may not change the price list takes none in", () =>
  inWorld(async (world) => {
    const { as, noor, sql, refused } = world;
    const file = await moving(world, table).begun();
    await file.checked();
    const owner = noor.staff("owner");
    await sql`
      delete from private.effective_permissions
       where principal_id = ${owner.principalId} and clinic_id = ${noor.id} and permission = 'services.write'`;
    await refused("not_allowed", () => as(owner, (scope) => take(scope, file.id)));
    const bare = await world.bare(noor.staff("doctor"), (sql) => sql`select from import_lines`);
    assertEquals(bare.length, 0);
  }));
