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
