import { assertEquals } from "@std/assert";
import type { Person } from "@/tests/support/cast.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { account } from "./actors/account.ts";
import { actorsOf, attempt } from "./actors/actor.ts";
import { bookings } from "./actors/bookings.ts";
import { calendars } from "./actors/calendars.ts";
import { care } from "./actors/care.ts";
import { catalog } from "./actors/catalog.ts";
import { clinic } from "./actors/clinic.ts";
import type { Expectation, Life } from "./actors/expectation.ts";
import { fields } from "./actors/fields.ts";
import { files } from "./actors/files.ts";
import { lived } from "./actors/lived.ts";
import { money } from "./actors/money.ts";
import { record } from "./actors/record.ts";
import { priceList } from "./actors/price_list.ts";
import { support } from "./actors/support.ts";
import { waiting } from "./actors/waiting.ts";

/** Every table of the schema app. */
const expected: Record<string, Expectation> = {
  ...account,
  ...clinic,
  ...files,
  ...fields,
  ...care,
  ...bookings,
  ...calendars,
  ...record,
  ...catalog,
  ...priceList,
  ...money,
  ...support,
  ...waiting,
};

Deno.test("each table says to whom it opens, and to nobody else", (test) =>
  inWorld(async (world) => {
    const life = await lived(world);
    const tables = await world.sql<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'app' order by 1`;
    assertEquals(Object.keys(expected).sort(), tables.map(({ name }) => name));
    for (const [table, expectation] of Object.entries(expected)) {
      await test.step(table, async () => {
        const { sees, adds = "", changes = "", removes = "" } = expectation;
        assertEquals(await outcomeOf(life, table, expectation), { sees, adds, changes, removes });
      });
    }
  }));

Deno.test("who was let in for support sees what the owner sees, and writes nothing but what is noted of it", () =>
  inWorld(async (world) => {
    const life = await lived(world);
    const people = [world.noor.staff("owner"), world.operators[1]];
    const written: string[] = [];
    for (const [table, { rows, row, set }] of Object.entries(expected)) {
      if (table === "operators" || table === "support_grants") continue;
      const where = `where ${rows(life)}`;
      const seen = (person: Person) =>
        attempt(life, person, (sql) => sql.unsafe(`select from ${table} ${where}`));
      const [owner, support] = [await seen(people[0]), await seen(people[1])];
      assertEquals(support, hidden.includes(table) ? 0 : owner, table);
      for (
        const statement of [
          (sql: World["sql"]) =>
            row ? sql`insert into ${sql(table)} ${sql(row(life))}` : sql`select where false`,
          (sql: World["sql"]) =>
            set ? sql.unsafe(`update ${table} set ${set(life)} ${where}`) : sql`select where false`,
          (sql: World["sql"]) => sql.unsafe(`delete from ${table} ${where}`),
        ]
      ) {
        if (await attempt(life, people[1], statement)) written.push(table);
      }
    }
    assertEquals(written.sort(), ["accesses", "events", "support_reads"]);
  }));

/** What support never sees: its own record at the clinic, the keys that open it, what was taken out, and how people sign. */
const hidden = [
  ...["support_reads", "api_keys", "service_providers"],
  ...["exports", "export_parts", "export_links", "practitioner_signatures", "calendar_feeds"],
];

/** Who succeeded in what, after everybody has tried everything. */
async function outcomeOf(life: Life, table: string, { rows, row, set }: Expectation) {
  const where = `where ${rows(life)}`;
  const [{ column }] = await life.sql<{ column: string }[]>`
    select attname as column from pg_attribute where attrelid = ${`app.${table}`}::regclass and attnum > 0
     order by has_column_privilege('authenticated', attrelid, attnum, 'update') desc, attnum limit 1`;
  const setting = set?.(life) ?? `${column} = ${column}`;
  const who = async (statement: (sql: World["sql"]) => PromiseLike<{ count: number }>) => {
    const may: string[] = [];
    for (const [name, person] of actorsOf(life)) if (await attempt(life, person, statement)) may.push(name);
    return may.join(" ");
  };
  return {
    sees: await who((sql) => sql.unsafe(`select from ${table} ${where}`)),
    adds: await who((sql) =>
      row
        ? sql`insert into ${sql(table)} ${sql(row(life))}`
        : sql.unsafe(`insert into ${table} default values`)
    ),
    changes: await who((sql) => sql.unsafe(`update ${table} set ${setting} ${where}`)),
    removes: await who((sql) => sql.unsafe(`delete from ${table} ${where}`)),
  };
}
