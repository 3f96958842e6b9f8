import { assertEquals, assertMatch } from "@std/assert";
import { change, find, recordOf, register } from "@/domain/patients/mod.ts";
import { check, take, undo } from "@/domain/moving/mod.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { moving } from "./support/moved.ts";

const none = { add: 0, change: 0, same: 0, ambiguous: 0, wrong: 0, taken: 0, kept: 0, undone: 0 };
const named = async ({ as, noor }: World, name: string) => {
  const [found] = await as(noor.staff("owner"), (scope) => find(scope, name));
  return found && await as(noor.staff("owner"), (scope) => recordOf(scope, found.id));
};
const standing = async ({ sql, noor }: World) =>
  [
    ...await sql`select number, name, phone, email, birth_date, address from patients
                 where clinic_id = ${noor.id} and deleted_at is null order by name`,
  ].map((row) => ({ ...row }));

const table = `id,Name,Mobile,Date of birth,City
1,Amina Yusuf,0300 1112223,29/02/2000,Lahore
2,"Bilal ""Bobby"" Khan",+92 301 1112223,1990-12-31,"Karachi, Clifton"
3,,0300 1112223,,
4,Cyra,12,,
5,Dina,,31/12/2099,
6,Ehsan,,30/02/1990,
1,Amina again,,,
`;

Deno.test("a dry run says what would become of each line and why, and registers nobody", () =>
  inWorld(async (world) => {
    const before = await standing(world);
    const file = await moving(world, table).begun();
    assertEquals(await file.checked(), { ...none, add: 2, wrong: 5 });
    assertEquals(await standing(world), before);
    const reasons = await world.sql`
      select line, reasons from patient_intake where import_id = ${file.id} and outcome = 'wrong' order by line`;
    assertEquals(reasons.map(({ line, reasons }) => [line, ...reasons]), [
      [3, "name_missing"],
      [4, "phone_invalid"],
      [5, "birth_date_future"],
      [6, "birth_date_invalid"],
      [7, "source_id_twice"],
    ]);
  }));

Deno.test("what is taken in is registered as if by hand: numbered, findable, and in the history", () =>
  inWorld(async (world) => {
    const file = await moving(world, table).begun();
    await file.checked();
    assertEquals((await file.taken()).taken, 2);
    const amina = await named(world, "Amina Yusuf");
    assertEquals([amina.phone, amina.birthDate, amina.address], ["+923001112223", "2000-02-29", "Lahore"]);
    assertMatch(amina.number, /\d{3,}$/);
    const [event] = await world.sql`select name, source, changes from events where patient_id = ${amina.id}`;
    assertEquals({ ...event }, {
      name: "patient.imported",
      source: "import",
      changes: { importId: file.id },
    });
  }));

Deno.test("the same file again changes nothing, and one with news changes what is new", () =>
  inWorld(async (world) => {
    const first = await moving(world, table).begun();
    await first.checked();
    await first.taken();
    const before = await standing(world);
    const again = await moving(world, table).begun();
    assertEquals(await again.checked(), { ...none, same: 2, wrong: 5 });
    await again.taken();
    assertEquals(await standing(world), before);

    const news = await moving(world, "id,Name,Mobile,Email\n1,Amina Yusuf,,amina@example.test\n").begun();
    assertEquals(await news.checked(), { ...none, change: 1 });
    await news.taken();
    const amina = await named(world, "Amina Yusuf");
    assertEquals([amina.phone, amina.email], ["+923001112223", "amina@example.test"]);
  }));

Deno.test("who is ours already is told by number, or by name and phone; who only looks like it is left to people", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const owner = noor.staff("owner");
    const saba = await as(owner, (scope) => recordOf(scope, noor.patients.get("Saba Anwar")!));
    await as(owner, (scope) => register(scope, { name: "Zoya Malik", birthDate: "1988-01-02" }));
    const file = await moving(
      world,
      [
        "Number;Name;Phone;DOB",
        `${saba.number};SABA ANWAR;;01.02.1980`,
        `${saba.number}0;Saba Anwar;0300-1234567;`,
        `${saba.number};Somebody Else;;`,
        ";Zoya Malik;;02/01/1988",
        ";Twin;0333 1234567;",
        ";TWIN;+923331234567;",
      ].join("\r\n"),
    ).begun();
    assertEquals(await file.checked(), { ...none, change: 2, add: 1, ambiguous: 2, wrong: 1 });
    const judged = await world.sql`
      select line, outcome, reasons from patient_intake where import_id = ${file.id} and reasons <> '{}' order by line`;
    assertEquals(judged.map(({ line, reasons }) => [line, ...reasons]), [
      [3, "number_twice"],
      [4, "born_alike"],
      [6, "twice_in_file"],
    ]);
  }));

Deno.test("a whole import is undone, but for whom people have worked with since", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const before = await standing(world);
    const saba = "Saba Anwar,03001234567,saba@example.test";
    const file = await moving(world, `Name,Phone,Email\nAmina,,\nBilal,,\n${saba}\n`).begun();
    assertEquals(await file.checked(), { ...none, add: 2, change: 1 });
    await file.taken();
    const bilal = await named(world, "Bilal");
    await as(
      noor.staff("receptionist"),
      (scope) => change(scope, bilal.id, { name: "Bilal Khan", version: bilal.version }),
    );
    assertEquals(await file.undone(), { ...none, add: 2, change: 1, taken: 3, undone: 3, kept: 1 });
    const after = await standing(world);
    assertEquals(after.filter(({ name }) => name !== "Bilal Khan"), before);
    assertEquals((await world.sql`select from external_ids where import_id = ${file.id}`).length, 0);
    await world.refused("already_done", () => as(noor.staff("owner"), (scope) => undo(scope, file.id)));
  }));

Deno.test("whatever stops it, it goes on where it was and does nothing twice", () =>
  inWorld(async (world) => {
    const lines = Array.from({ length: 4_500 }, (_, n) => `${n},Patient ${n},0300${String(1_000_000 + n)}`);
    const file = await moving(world, ["id,Name,Phone", ...lines].join("\n")).begun();
    const { noor, sql } = world;
    assertEquals(await file.stopping("check") > 3, true); // it halted while reading, and while judging
    assertEquals((await file.counted()).add, 4_500);
    assertEquals(await file.stopping("take") > 2, true);
    const [{ patients, numbers, events }] = await sql`
      select count(*)::int as patients, count(distinct number)::int as numbers,
             (select count(*)::int from events where clinic_id = ${noor.id} and name = 'patient.imported') as events
        from patients where clinic_id = ${noor.id} and name ^@ 'Patient '`;
    assertEquals([patients, numbers, events], [4_500, 4_500, 4_500]);
  }));

Deno.test("who may not move in does not, and another clinic's import is not there", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused, bare } = world;
    const file = await moving(world, table).begun();
    await refused("not_allowed", () => as(noor.staff("receptionist"), (scope) => take(scope, file.id)));
    await refused("not_found", () => as(bega.staff("owner"), (scope) => take(scope, file.id)));
    await refused("already_done", () => as(noor.staff("owner"), (scope) => take(scope, file.id)));
    await refused(
      "name_unmapped",
      () => as(noor.staff("owner"), (scope) => check(scope, file.id, { fields: ["phone"], dates: "dmy" })),
    );
    const changed = await bare(
      bega.staff("owner"),
      (sql) => sql`update imports set state = 'taking' where id = ${file.id}`,
    );
    assertEquals(changed.count, 0);
    assertEquals((await bare(noor.staff("doctor"), (sql) => sql`select from patient_intake`)).length, 0);
  }));
