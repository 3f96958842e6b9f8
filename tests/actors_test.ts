import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { noteSupportRead } from "@/domain/tenancy/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { paidVisit } from "@/tests/support/visit.ts";
import { account, guardsOf } from "./actors/account.ts";
import { letIn, runsOut } from "@/tests/tenancy/support/support.ts";
import { actorsOf, attempt } from "./actors/actor.ts";
import { care } from "./actors/care.ts";
import { catalog } from "./actors/catalog.ts";
import { clinic } from "./actors/clinic.ts";
import type { Expectation, Life } from "./actors/expectation.ts";
import { aroundFile, files } from "./actors/files.ts";
import { money } from "./actors/money.ts";
import { aroundSaba, record } from "./actors/record.ts";
import { priceList } from "./actors/price_list.ts";
import { aroundPriceList } from "./actors/sold.ts";
import { support } from "./actors/support.ts";

/** Every table of the schema app. */
const expected: Record<string, Expectation> = {
  ...account,
  ...clinic,
  ...files,
  ...care,
  ...record,
  ...catalog,
  ...priceList,
  ...money,
  ...support,
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

/** What support never sees: its own record at the clinic, the keys that open it, and how its people sign. */
const hidden = ["support_reads", "api_keys", "service_providers", "practitioner_signatures"];

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

/** A world in which every table holds a row of noor's. */
async function lived(world: World): Promise<Life> {
  const { as, sql, noor } = world;
  const visit = await paidVisit(world);
  const patientId = noor.patients.get("Saba Anwar")!;
  const doctorId = noor.staff("doctor").principalId;
  const paymentWithoutReceipt = newId();
  await sql`
    insert into payments (id, clinic_id, location_id, invoice_id, patient_id, amount, currency, method, taken_by)
    values (${paymentWithoutReceipt}, ${noor.id}, ${
    noor.places[0]
  }, ${visit.invoiceId}, ${patientId}, 1, 'PKR', 'cash', ${doctorId})`;
  await sql`
    insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason, set_by)
    values (${noor.id}, ${doctorId}, 'members.write', false, 'Said so', ${doctorId})`;
  await sql`
    insert into clinic_modules (clinic_id, module, active, changed_by) values (${noor.id}, 'billing', true, ${doctorId})`;
  await sql`
    insert into invitations (id, clinic_id, email, role, invited_by)
    values (${newId()}, ${noor.id}, 'new@example.test', 'doctor', ${noor.staff("owner").principalId})`;
  await sql`
    insert into mobile_modules (clinic_id, role, module, enabled, changed_by)
    values (${noor.id}, 'doctor', 'billing.invoices', false, ${noor.staff("owner").principalId})`;
  await sql`
    insert into service_providers (clinic_id, kind, provider, changed_by)
    values (${noor.id}, 'video', 'whereby', ${noor.staff("owner").principalId})`;
  await sql`
    insert into api_keys (id, clinic_id, name, prefix, digest, permissions, expires_at, made_by)
    values (${newId()}, ${noor.id}, 'Reminders', 'cusp_00000000', ${crypto.getRandomValues(
    new Uint8Array(32),
  ) as never}, ${["patients.read"]}, now() + interval '30 days', ${noor.staff("owner").principalId})`;
  await sql`
    insert into portal_invitations (id, clinic_id, patient_id, email, relation, invited_by)
    values (${newId()}, ${noor.id}, ${patientId}, 'parent@example.test', 'parent', ${
    noor.staff("owner").principalId
  })`;
  await sql`
    insert into clinic_specialties (id, clinic_id, name) values (${newId()}, ${noor.id}, 'Gnathology')`;
  await sql`
    insert into service_practitioners (clinic_id, service_id, practitioner_id)
    select ${noor.id}, ${noor.services.get(
    "EXAM",
  )!}, id from practitioners where clinic_id = ${noor.id} limit 1`;
  await sql`
    update service_prices set valid_until = '2089-01-01' where clinic_id = ${noor.id} and service_id = ${noor
    .services.get("XR")!}`;
  await sql`
    insert into saved_views (id, clinic_id, name, query, shared, made_by)
    values (${newId()}, ${noor.id}, 'Owing', 'balance=owed', true, ${doctorId})`;
  await sql`
    insert into list_columns (clinic_id, principal_id, columns) values (${noor.id}, ${doctorId}, '{phone}')`;
  await sql`
    insert into patient_picks (clinic_id, principal_id, patient_id) values (${noor.id}, ${doctorId}, ${patientId})`;
  await sql`
    insert into accesses (id, clinic_id, patient_id, principal_id, part)
    values (${newId()}, ${noor.id}, ${patientId}, ${doctorId}, 'notes')`;
  await sql`
    insert into seals (clinic_id, number, up_to_xid, up_to_id, events, digest)
    values (${noor.id}, 999, '1', ${newId()}, 1, '')`;
  const [, inside, gone] = world.operators;
  await letIn(world, {}, inside);
  await runsOut(world, await letIn(world, {}, gone));
  await as(inside, (scope) => noteSupportRead(scope, { method: "GET", route: "/c/[clinic]/agenda" }));
  const [fileId, looseFileId] = [newId(), newId()];
  for (const id of [fileId, looseFileId]) {
    await sql`
      insert into files (id, clinic_id, path, name, media_type, bytes, created_by)
      values (${id}, ${noor.id}, ${`${noor.id}/${id}`}, 'scan.pdf', 'application/pdf', 1, ${doctorId})`;
  }
  await sql`
    insert into patient_files (clinic_id, patient_id, file_id, created_by)
    values (${noor.id}, ${patientId}, ${fileId}, ${doctorId})`;
  await sql`
    insert into checkpoints (clinic_id, day, seal, events, digest)
    values (${noor.id}, '2026-03-02', 999, 1, sha256(''))`;
  const sold = await aroundPriceList(world);
  const importId = await aroundFile(world, { fileId, patientId, doctorId });
  await aroundSaba(world, patientId);
  for (const [table, row] of guardsOf(doctorId, noor.staff("doctor").sessionId!)) {
    await sql`insert into ${sql(table)} ${sql(row as never)}`;
  }
  const [first] = await sql<{ id: string }[]>`select id from accounts where patient_id = ${patientId}`;
  return {
    ...world,
    ...visit,
    patientId,
    practitionerId: noor.practitioners.get("Dr Ayesha Khan")!,
    accountId: first.id,
    doctorId,
    fileId,
    looseFileId,
    importId,
    paymentWithoutReceipt,
    sold,
  };
}
