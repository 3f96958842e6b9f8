import { assertEquals } from "@std/assert";
import { needed, sheets } from "@/domain/exports/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

/** Tables of a clinic that no export holds, and why not. */
const stayHere: Record<string, string> = {
  appointment_settings: "how this installation is set up",
  api_keys: "open this installation alone",
  calendar_looks: "how one person looks at the calendar",
  booking_settings: "how this installation is set up",
  calendar_feeds: "open this installation alone",
  checkpoints: "prove the history of this installation",
  clinic_modules: "how this installation is set up",
  clinic_storage: "a counter of what stands in files",
  export_links: "end within minutes",
  export_parts: "are the export",
  exports: "are the export",
  file_links: "end within days",
  import_lines: "lines that wait to be moved in; what was taken in stands in its own table",
  invitations: "end within days; who came of them stands in staff",
  list_columns: "how one person looks at a list",
  mobile_modules: "how this installation is set up",
  patient_intake: "lines that wait to be moved in; what was taken in stands in patients",
  patient_picks: "whom one person looked for last",
  patient_settings: "how this installation is set up",
  permission_overrides: "who may do what in this installation",
  portal_invitations: "end within days; who came of them stands in portal_access",
  portal_wishes: "lines that wait to be moved in; what was given stands in portal_places",
  practitioner_signatures: "are drawn anew where papers are signed",
  principals: "stand in staff, by the same ids",
  saved_views: "questions to this installation",
  seals: "prove the history of this installation",
  service_providers: "hold keys to other services",
  visit_links: "open this installation alone",
  waiting_requests: "wait to be taken in; who was stands in waiting_entries",
  waiting_settings: "how this installation is set up",
};

/** Columns of the tables that are exported, which are not, and why not. */
const leftOut: Record<string, string> = {
  digest: "opens this installation alone",
  clinic_id: "the clinic is the whole export's",
  live_epoch: "of no meaning elsewhere",
  version: "counts edits, for two people at once",
  xid: "the order of commits in this database",
  sort_name: "derived from the names",
  search: "derived from the names",
  sound: "derived from the names",
  other_phones: "derived from phones",
  path: "where this installation keeps an object",
  inert: "how this installation shows a file",
  state: "only what is stored is exported",
  reserved_until: "only what is stored is exported",
  layout: "how a file was read once",
  mapping: "how a file was read once",
  done: "how far a job had come",
  tenancy_mode: "how this installation is run",
  max_seats: "how this installation is run",
  max_portal: "how this installation is run",
  two_step_from: "how this installation is run",
  opened_by: "how this installation is run",
  suspended_at: "how this installation is run",
  suspended_reason: "how this installation is run",
  welcomed_at: "when a mail left",
  alert_id: "joined by it",
  secret_digest: "opens this installation alone",
  code_digest: "opens this installation alone",
  proof_digest: "opens this installation alone",
  proof_until: "opens this installation alone",
  visitor: "counts what one address holds",
};

const sqlOf = ({ from, where = "", columns }: typeof sheets[number]) =>
  [from, where, ...Object.values(columns).map((column) => typeof column === "string" ? column : column.sql)]
    .join(" ");

/** Whether a sheet holds a table's rows: it is the one it reads, or stands beside it row by row. */
const isOf = ({ from }: typeof sheets[number], table: string) =>
  from.startsWith(`${table} o`) || (table === "alert_details" && from.includes(`join ${table} d`));

Deno.test("every table of a clinic is taken out, or somebody has said why not", () =>
  inWorld(async ({ sql }) => {
    const tables = await sql<{ name: string }[]>`
      select distinct c.relname as name from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'clinic_id'
       where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' order by 1`;
    const forgotten = tables.map(({ name }) => name)
      .filter((name) => !sheets.some((sheet) => isOf(sheet, name)) && !(name in stayHere));
    assertEquals(forgotten, []);
    const gone = Object.keys(stayHere).filter((name) => !tables.some((table) => table.name === name));
    assertEquals(gone, []);
  }));

Deno.test("every column of a table that is taken out leaves with it, or somebody has said why not", () =>
  inWorld(async ({ sql }) => {
    const forgotten: string[] = [];
    const seen = new Set<string>();
    const columns = await sql<{ table: string; column: string }[]>`
      select c.relname as table, a.attname as column from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'`;
    for (const { table, column } of columns) {
      const own = sheets.filter((sheet) => isOf(sheet, table)).map(sqlOf).join(" ");
      if (own) seen.add(column);
      if (!own || column in leftOut) continue;
      if (!new RegExp(`\\b[od]\\.${column}\\b`).test(own)) forgotten.push(`${table}.${column}`);
    }
    assertEquals(forgotten, []);
    assertEquals(Object.keys(leftOut).filter((column) => !seen.has(column)), []);
  }));

Deno.test("what one must hold for an export is what its tables need, in the database as in the code", () =>
  inWorld(async ({ sql }) => {
    const [{ said }] = await sql<{ said: string[] }[]>`select private.read_by_exports() as said`;
    assertEquals(said.toSorted(), needed);
    assertEquals([...new Set(sheets.map(({ needs }) => needs))].sort(), needed);
  }));

Deno.test("what refers to something is written before what it refers to", () =>
  inWorld(async ({ sql }) => {
    const place = new Map(sheets.map(({ from }, at) => [from.split(" ")[0], at]));
    const links = await sql<{ child: string; parent: string }[]>`
      select c.relname as child, p.relname as parent from pg_constraint k
        join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
       where k.contype = 'f' and c.relnamespace = 'app'::regnamespace and k.conrelid <> k.confrelid`;
    const early = links.filter(({ child, parent }) => place.get(parent)! < place.get(child)!)
      .map(({ child, parent }) => `${parent} before ${child}`);
    assertEquals(early, []);
  }));
