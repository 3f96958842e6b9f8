import { assert, assertEquals, assertMatch } from "@std/assert";
import { zipSync } from "fflate";
import { eventually } from "@/tests/stack/support/eventually.ts";
import { browser as html, type Caller, callerAs } from "@/tests/support/caller.ts";
import { expecting, uniquely } from "@/tests/support/over_http.ts";
import { textIn } from "@/texts/mod.ts";

interface Shown {
  state: string;
  rows: number;
  fault: string | null;
  counts: Record<string, number>;
}

const base = "/c/bega/settings/imports";
const brought = (caller: Caller, name: string, table: BlobPart) =>
  caller.post<{ id: string; type: string }>(`${base}?name=${name}`, new Blob([table]));
const standing = (caller: Caller, id: string, state: string) =>
  eventually(async () => {
    const { body } = await caller.get<Shown>(`${base}/${id}`);
    return body.state === state ? [body] : [];
  });

Deno.test("two thousand lines with every kind of fault are moved in and undone, by the queue", async () => {
  const owner = await callerAs("owner@bega.test");
  const run = uniquely("x").slice(2);
  const faults = [
    `f1,,0722300400,`,
    `f2,Phone ${run},abc,`,
    `f3,Born ${run},,31.02.1990`,
    `0,Twice ${run},,`,
  ];
  const lines = Array.from(
    { length: 1_996 },
    (_, n) => `${n},"Moved, ${run} ${n}",0722 ${String(100_000 + n)},1.2.1990`,
  );
  const table = ["id,Nume,Telefon,Data nașterii", ...lines, ...faults].join("\r\n");
  const { id } = expecting(201, await brought(owner, "pacienti.csv", table));

  const page = await owner.get(`${base}/${id}`, html);
  assertMatch(page.text, /Data nașterii/);
  expecting(
    200,
    await owner.post(`${base}/${id}/check`, {
      fields: ["source_id", "name", "phone", "birth_date"],
      dates: "dmy",
    }),
  );
  const [checked] = await standing(owner, id, "checked");
  assertEquals([checked.rows, checked.counts.add, checked.counts.wrong], [2_000, 1_996, 4]);
  const wrong = await owner.get(`${base}/${id}/lines/wrong`);
  assertEquals(wrong.text.trim().split("\r\n").length, 5);
  assertMatch(wrong.text, /No name.*\r\n.*No whole phone number.*abc/);

  expecting(200, await owner.post(`${base}/${id}/intake`));
  await standing(owner, id, "taken");
  const { body } = await owner.get<{ patients: { name: string }[] }>(
    `/c/bega/patients?q=${encodeURIComponent(`${run} 1995`)}`,
  );
  assert(body.patients.some(({ name }) => name === `Moved, ${run} 1995`));

  expecting(200, await owner.post(`${base}/${id}/undo`));
  await standing(owner, id, "undone");
  const after = await owner.get<{ patients: unknown[] }>(`/c/bega/patients?q=${run}`);
  assertEquals(after.body.patients, []);
  for (const path of [base, `${base}/${id}`]) {
    assert((await owner.get(path, html)).text.includes("pacienti.csv"), path);
  }
});

Deno.test("a workbook is moved in like a table, and what only calls itself one is refused", async () => {
  const owner = await callerAs("owner@bega.test");
  const text = new TextEncoder();
  const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const book = zipSync({
    "[Content_Types].xml": text.encode("<Types/>"),
    "xl/worksheets/sheet1.xml": text.encode(
      `<worksheet><sheetData><row>${cell("Name")}</row><row>${
        cell(uniquely("Book"))
      }</row></sheetData></worksheet>`,
    ),
  });
  const { id } = expecting(201, await brought(owner, "book.xlsx", new Uint8Array(book)));
  expecting(200, await owner.post(`${base}/${id}/check`, { fields: ["name"], dates: "dmy" }));
  const [{ counts }] = await standing(owner, id, "checked");
  assertEquals(counts.add, 1);

  const bomb = zipSync({
    "[Content_Types].xml": text.encode("<Types/>"),
    "xl/worksheets/sheet1.xml": new Uint8Array(60_000_000).fill(32),
  });
  const refused = [
    ["bomb.xlsx", new Uint8Array(bomb), "not_a_table"],
    ["zip.xlsx", new Uint8Array(zipSync({ "a.txt": text.encode("A") })), "file_type_differs"],
    ["endless.csv", text.encode('name\n"endless'), null],
    ["letter.pdf", text.encode("%PDF-1.7\n%%EOF\n"), "not_a_table"],
  ] as const;
  for (const [name, table, code] of refused) {
    const { status, body } = await brought(owner, name, table);
    if (code) assertEquals([status, body.type], [422, `/problems/${code}`], name);
    else {
      expecting(200, await owner.post(`${base}/${body.id}/check`, { fields: ["name"], dates: "dmy" }));
      const [{ fault }] = await standing(owner, body.id, "failed");
      assertEquals(fault, "not_a_table");
    }
  }
});

Deno.test("a check that lacks a column it needs shows the columns again as they were chosen", async () => {
  const owner = await callerAs("owner@noor.test");
  const table = new Blob(["Who,Street\nSomebody,Main"], { type: "text/csv" });
  const { id } = expecting(
    201,
    await owner.post<{ id: string }>("/c/noor/settings/imports?name=a.csv", table),
  );
  const columns = new URLSearchParams({ "fields.0": "", "fields.1": "address", dates: "mdy" });
  const refused = await owner.post(`/c/noor/settings/imports/${id}/check`, columns, html);
  assertEquals(refused.status, 422);
  assert(refused.text.includes(textIn("en")("errors.name_unmapped")), "why is not said");
  const chosen = /<option(?=[^>]* value="address")[^>]* selected/;
  assert(chosen.test(refused.text), "what was chosen is gone");
});
