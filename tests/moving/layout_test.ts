import { assertEquals } from "@std/assert";
import { Refusal } from "@/core/refusal.ts";
import { delimiterOf, encodingOf } from "@/core/table_layout.ts";
import { layoutOf, rowsOf } from "@/core/table_rows.ts";
import { guessed } from "@/domain/moving/mod.ts";
import { patientImporter, understood } from "@/domain/patients/mod.ts";
import { opening } from "./support/moved.ts";

/** Text in an old encoding, letter by letter. */
function encoded(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding.startsWith("utf-16")) {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    [...text].forEach((_, at) => view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le"));
    return new Uint8Array(view.buffer);
  }
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (letter) => table.indexOf(letter));
}

Deno.test("a table is read in whichever encoding it was written", async () => {
  const files: [string, string, string][] = [
    ["utf-8", "PK", "name,city\nعلی,Łódź\n"],
    ["utf-8", "RO", "\ufeffname,city\nȘtefan,Iași\n"],
    ["utf-16le", "RO", "\ufeffname\tcity\nȘtefan\tIași\n"],
    ["utf-16be", "RO", "name\tcity\nStefan Ionescu the elder\tBucuresti\n"],
    ["windows-1252", "DE", "name;city\nJürgen;Köln\n"],
    ["windows-1250", "RO", "name;city\nŞtefan;Iaşi\n"],
    ["windows-1256", "PK", "name,city\nچراغ,لاہور\n"],
  ];
  for (const [encoding, country, text] of files) {
    const letters = encoding === "windows-1256" ? text.replace("ہ", "ه") : text;
    const layout = await layoutOf(opening(encoded(letters, encoding)), "text/csv", country);
    assertEquals([layout.encoding, layout.columns], [encoding, ["name", "city"]], encoding);
    const rows = await Array.fromAsync(rowsOf(opening(encoded(letters, encoding)), layout));
    assertEquals(rows[1].join("|"), letters.trim().split("\n")[1].replace(/[,;\t]/, "|"), encoding);
  }
  assertEquals(encodingOf(new Uint8Array(), "PK"), "utf-8");
});

Deno.test("the delimiter is what parts the first line outside its quotes", () => {
  assertEquals([
    delimiterOf('"a,b,c";d;e\n'),
    delimiterOf("a\tb\n"),
    delimiterOf("a|b|c"),
    delimiterOf("alone"),
  ], [
    ...[";", "\t", "|", ","],
  ]);
});

Deno.test("a file with nothing in it, or a quote without end, is no table", async () => {
  for (const text of ["", "\n\n", '"endless']) {
    const refusal = await layoutOf(opening(text), "text/csv", "PK").catch((error) => error);
    assertEquals([refusal instanceof Refusal, refusal.code], [true, "not_a_table"], text);
  }
});

Deno.test("columns are known by what people and other programs call them", () => {
  assertEquals(
    guessed(
      ["PatNum", "LName", "FName", "Birthdate", "WirelessPhone", "HmPhone", "SSN"],
      "US",
      patientImporter,
    ),
    {
      fields: ["source_id", "family_name", "given_name", "birth_date", "phone", "phone", null],
      dates: "mdy",
    },
  );
  assertEquals(
    guessed(["Id", "First name", "Last name", "Date of birth", "Address 1", "City"], "RO", patientImporter)
      .fields,
    [
      "source_id",
      "given_name",
      "family_name",
      "birth_date",
      "address",
      "address",
    ],
  );
  assertEquals(
    guessed(["Nume", "Prenume", "Telefon", "Data nașterii", "Nume"], "RO", patientImporter).fields,
    [
      "name",
      "given_name",
      "phone",
      "birth_date",
      null,
    ],
  );
});

Deno.test("phones and days are understood as the clinic writes them", () => {
  const habits = { country: "PK", dates: "dmy" as const, today: "2026-11-21" };
  const phone = (...typed: string[]) => understood(1, { name: ["A"], phone: typed }, habits).phone;
  for (const typed of ["03001234567", "0300 1234567", "3001234567", "+92 300-1234567", "0092 300 1234567"]) {
    assertEquals(phone(typed), "+923001234567", typed);
  }
  assertEquals(phone("none", "0300 1234567"), "+923001234567");
  const born = (typed: string, dates: "dmy" | "mdy" = "dmy") =>
    understood(1, { name: ["A"], birth_date: [typed] }, { ...habits, dates });
  assertEquals(born("2/3/1990").birth_date, "1990-03-02");
  assertEquals(born("2/3/1990", "mdy").birth_date, "1990-02-03");
  assertEquals(born("36526").birth_date, "2000-01-01");
  assertEquals([born("0001-01-01").outcome, born("0001-01-01").birth_date], [null, null]);
  assertEquals(born("29/02/2001").reasons, ["birth_date_invalid"]);
  assertEquals(understood(1, { name: ["Jos\ufffd"] }, habits).reasons, ["letters_unreadable"]);
  assertEquals(understood(1, { name: ["x".repeat(201)] }, habits).reasons, ["name_too_long"]);
  assertEquals(understood(1, { name: ["🦷".repeat(200)] }, habits).outcome, null);
  assertEquals(understood(1, { name: ["'=SUM(A1)"] }, habits).name, "=SUM(A1)");
});
