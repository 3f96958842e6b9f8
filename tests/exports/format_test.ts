import { assert, assertEquals } from "@std/assert";
import { fhirStatus } from "@/domain/exports/fhir/appointment.ts";
import { formatVersion } from "@/domain/exports/manifest.ts";
import { sheets } from "@/domain/exports/mod.ts";

const format = await Deno.readTextFile(new URL("../../docs/export.md", import.meta.url));

/** What a table of the page says in its first two columns. */
const rowsOf = (text: string) =>
  [...text.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].map(([, one, other]) => [one.trim(), other.trim()])
    .slice(1)
    .filter(([one]) => !/^-+$/.test(one));

Deno.test("the page on the format names every table and every column, in the order in which they are written", () => {
  const said = format.split(/^### /m).slice(1).map((section) => {
    const [, name] = section.match(/^csv\/(\w+)\.csv\n/)!;
    const text = section.split(/^## /m)[0];
    return [name, rowsOf(text).map(([column]) => column.replaceAll("`", ""))] as const;
  });
  const written = sheets.map(({ name, columns }) => [name, Object.keys(columns)] as const);
  assertEquals(
    Object.fromEntries(said.map(([name, columns]) => [name, columns])),
    Object.fromEntries(written.map(([name, columns]) => [name, columns])),
  );
  assertEquals(said.length, sheets.length);
});

Deno.test("the page on the format says what each state of a visit is called in FHIR, and of which version it speaks", () => {
  const said = rowsOf(format.split("| visit in Cusp")[1].replace(/^/, "| visit in Cusp"))
    .flatMap(([ours, theirs]) => ours.split(", ").map((state) => [state, theirs.replaceAll("`", "")]));
  assertEquals(Object.fromEntries(said), fhirStatus);
  assert(format.replace(/\s+/g, " ").includes(`version ${formatVersion} of the format`));
});

Deno.test("the columns that another Cusp reads come first, under their agreed names", () => {
  const agreed = {
    patients:
      "id,number,name,given_name,family_name,name_latin,phone,email,birth_date,sex,address,portal_access",
    services: "id,code,name,category,minutes,price,currency,tax,active",
    appointments:
      "id,patient_id,patient_number,patient_name,practitioner_id,practitioner_email,practitioner_name,service_id,service_code,starts_at,minutes,status,reason,time_zone",
    balances: "patient_id,patient_number,patient_name,amount,currency,as_of",
  };
  for (const [name, columns] of Object.entries(agreed)) {
    const written = Object.keys(sheets.find((sheet) => sheet.name === name)!.columns).join();
    assert(written === columns || written.startsWith(`${columns},`), name);
  }
});
