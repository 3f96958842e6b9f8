import { assert, assertEquals } from "@std/assert";
import { PDFDocument, type PDFFont, PDFPage } from "pdf-lib";
import { Sheet } from "@/core/pdf.ts";

/** What a sheet draws: each text with where it begins and ends. */
async function drawnOn(rightToLeft: boolean, write: (sheet: Sheet) => void) {
  const drawn: { text: string; from: number; until: number }[] = [];
  const { drawText } = PDFPage.prototype;
  PDFPage.prototype.drawText = function (text, options) {
    const { x = 0, size = 0, font } = options as { x: number; size: number; font: PDFFont };
    drawn.push({ text, from: x, until: x + font.widthOfTextAtSize(text, size) });
    return drawText.call(this, text, options);
  };
  try {
    const sheet = await Sheet.begin("Test", rightToLeft);
    write(sheet);
    return { drawn, bytes: await sheet.bytes() };
  } finally {
    PDFPage.prototype.drawText = drawText;
  }
}

Deno.test("what is too long for a line is cut before it reaches what stands at its end", async () => {
  for (const rightToLeft of [false, true]) {
    const { drawn: [amount, ...words] } = await drawnOn(
      rightToLeft,
      (sheet) => sheet.line("A very long description of a filling ".repeat(9), "PKR 1,250.50", { size: 10 }),
    );
    assertEquals(amount.text, "PKR 1,250.50");
    for (const { from, until } of words) assert(rightToLeft ? from > amount.until : until < amount.from);
    assert(words.some(({ text }) => text.endsWith("…") || text.startsWith("…")));
  }
});

Deno.test("everything stays inside the margins, at the edge of its reading direction", async () => {
  const { drawn: [latin] } = await drawnOn(false, (sheet) => sheet.line("Saba Anwar"));
  const { drawn: [urdu] } = await drawnOn(true, (sheet) => sheet.line("صبا انور"));
  assertEquals(Math.round(latin.from), 56);
  assertEquals(Math.round(urdu.until), 595 - 56);
});

Deno.test("more lines than a sheet holds go on to the next", async () => {
  const { bytes } = await drawnOn(false, (sheet) => {
    for (let index = 0; index < 100; index++) sheet.line(`Line ${index}`, "1");
  });
  assertEquals((await PDFDocument.load(bytes)).getPageCount(), 3);
});

Deno.test("letters of every script the clinics write are in the paper, which stays small", async () => {
  const { bytes } = await drawnOn(
    true,
    (sheet) => sheet.line("Ștefănescu Țîrlea ăâîșț", "علی حیدر ٹ ڈ ڑ ے 123"),
  );
  assertEquals(new TextDecoder().decode(bytes.slice(0, 5)), "%PDF-");
  assert(bytes.length < 60_000, String(bytes.length));
});
