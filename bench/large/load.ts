import { join } from "node:path";
import postgres from "postgres";

/** How much is loaded. Patients are spread unevenly (some clinics are 30 times the size of others), visits by patients. */
export interface Size {
  clinics: number;
  patients: number;
  appointments: number;
}

const sql = new URL(".", import.meta.url).pathname;

/** Fills the tables in bulk, without triggers and keys being checked row by row: the rows are right by construction. */
export async function load(adminUrl: string, size: Size): Promise<void> {
  const db = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    // An id of what is called so, as RFC 9562 writes one of somebody's own making (version 8).
    await db`
      create function pg_temp.id(said text) returns uuid language sql immutable parallel safe
        return overlay(overlay(md5(said) placing '8' from 13) placing 'a' from 17)::uuid`;
    for (const file of ["clinics.sql", "patients.sql", "appointments.sql"]) {
      const text = await Deno.readTextFile(join(sql, file));
      const begun = performance.now();
      for (const [name, value] of Object.entries(size)) {
        await db`select set_config(${`bench.${name}`}, ${String(value)}, false)`;
      }
      await db.unsafe(text).simple();
      console.log(`  ${file} ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    }
    for (const table of ["patients", "appointments"]) await db.unsafe(`vacuum analyze app.${table}`);
    await db.unsafe("analyze");
  } finally {
    await db.end();
  }
}
