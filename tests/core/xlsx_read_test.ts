import { assertEquals, assertRejects } from "@std/assert";
import { zipSync } from "fflate";
import { NotATable } from "@/core/csv_read.ts";
import { sheetRows } from "@/core/xlsx_read.ts";

const text = new TextEncoder();
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

function workbook(parts: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? text.encode(part) : part]),
  )));
}

const read = (bytes: Uint8Array<ArrayBuffer>) =>
  Array.fromAsync(sheetRows(() => Promise.resolve(new Blob([bytes]).stream())));

Deno.test("a sheet's rows come with their texts, numbers and holes", async () => {
  const bytes = workbook({
    "xl/worksheets/sheet1.xml": sheet(
      '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>in &amp; out</t></is></c></row><row/>' +
        '<row><c r="A3"><v>36526</v></c><c r="AB3" t="s"><v>1</v></c></row>',
    ),
    "xl/sharedStrings.xml": "<sst><si><t>Name</t></si><si><r><t>Rich </t></r><r><t>text</t></r></si></sst>",
  });
  assertEquals(await read(bytes), [["Name", "", "in & out"], ["36526", ...Array(26).fill(""), "Rich text"]]);
});

Deno.test("a bomb is put down before it goes off", async () => {
  const zeros = new Uint8Array(50_000_000).fill(32);
  await assertRejects(() => read(workbook({ "xl/worksheets/sheet1.xml": zeros })), NotATable, "bomb");
  await assertRejects(() => read(workbook({ "xl/sharedStrings.xml": zeros })), NotATable, "bomb");
  const entities = `<!DOCTYPE x [<!ENTITY a "${"a".repeat(999)}">]><worksheet><row/></worksheet>`;
  await assertRejects(() => read(workbook({ "xl/worksheets/sheet1.xml": entities })), NotATable, "entities");
});

Deno.test("what is no workbook is said to be none", async () => {
  await assertRejects(() => read(workbook({ "a.txt": "A" })), NotATable);
  await assertRejects(() => read(text.encode("no archive at all")), NotATable);
  await assertRejects(() => read(workbook({ "xl/worksheets/sheet1.xml": "<a><b></a>" })), NotATable);
  const cut = workbook({ "xl/worksheets/sheet1.xml": sheet("<row><c><v>1</v></c></row>".repeat(5_000)) });
  await assertRejects(() => read(cut.slice(0, 300)), NotATable);
  const wide = sheet('<row><c r="ZZZ1"><v>1</v></c></row>');
  await assertRejects(() => read(workbook({ "xl/worksheets/sheet1.xml": wide })), NotATable, "columns");
});
