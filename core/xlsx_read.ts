import { Unzip, UnzipInflate } from "fflate";
import { SaxesParser } from "saxes";
import { NotATable } from "./csv_read.ts";

/** What one part of a workbook may unpack to, how much more than its packed size, and how long its list of texts may be. */
const mostBytes = 500_000_000;
const mostTimes = 200;
const mostTexts = 64_000_000;
const slice = 4_096;

type Open = () => Promise<ReadableStream<Uint8Array>>;

/**
 * The rows of a workbook's first sheet, as they come: its texts are read first and held, the sheet flows by. Throws
 * NotATable for what is no workbook, or unpacks to more than any clinic's does.
 */
export async function* sheetRows(open: Open): AsyncGenerator<string[]> {
  const texts: string[] = [];
  let held = 0;
  for await (const text of elements(open, /^xl\/sharedStrings\.xml$/i, "si")) {
    held += text.text.length;
    if (held > mostTexts) throw new NotATable("too many texts");
    texts.push(text.text);
  }
  let some = false;
  for await (const { cells } of elements(open, /^xl\/worksheets\/sheet1\.xml$/i, "row")) {
    some = true;
    const row: string[] = [];
    for (const { at, type, value } of cells) {
      if (at > 2_000) throw new NotATable("too many columns");
      while (row.length < at) row.push("");
      row[at] = type === "s" ? texts[Number(value)] ?? "" : value;
    }
    if (row.some((cell) => cell.trim() !== "")) yield row;
  }
  if (!some) throw new NotATable("no sheet");
}

interface Cell {
  at: number;
  type: string;
  value: string;
}

interface Element {
  text: string;
  cells: Cell[];
}

/** Every element of one name in one part of a workbook. */
async function* elements(open: Open, part: RegExp, name: string): AsyncGenerator<Element> {
  const ready: Element[] = [];
  const parser = new SaxesParser();
  let now: Element | undefined;
  let cell: Cell | undefined;
  let speaking = false;
  parser.on("error", () => {
    throw new NotATable("the workbook is broken");
  });
  parser.on("doctype", () => {
    throw new NotATable("the workbook declares entities");
  });
  parser.on("opentag", ({ name: tag, attributes }) => {
    if (tag === name) now = { text: "", cells: [] };
    if (tag === "c" && now) {
      cell = {
        at: columnOf(String(attributes.r ?? ""), now.cells),
        type: String(attributes.t ?? ""),
        value: "",
      };
    }
    if (tag === "t" || tag === "v") speaking = true;
    if (tag === "rPh") speaking = false;
  });
  parser.on("text", (text) => {
    if (!speaking || !now) return;
    if (cell) cell.value += text;
    else now.text += text;
  });
  parser.on("closetag", ({ name: tag }) => {
    if (tag === "t" || tag === "v") speaking = false;
    if (tag === "c" && cell) {
      now?.cells.push(cell);
      cell = undefined;
    }
    if (tag === name && now) {
      ready.push(now);
      now = undefined;
    }
  });
  for await (const text of unpacked(open, part)) {
    parser.write(text);
    yield* ready.splice(0);
  }
}

/** The text of one part of an archive, as it unpacks; none where there is no such part. */
async function* unpacked(open: Open, part: RegExp): AsyncGenerator<string> {
  let packed = 0;
  let size = 0;
  let found = false;
  let over = false;
  let fault: string | undefined; // kept, not thrown: the library would take it for its own
  const pieces: string[] = [];
  const decoder = new TextDecoder();
  const unzip = new Unzip((file) => {
    if (found || !part.test(file.name)) return;
    found = true;
    file.ondata = (error, piece, final) => {
      if (error || fault) return fault ??= "the workbook is broken";
      size += piece.length;
      if (size > mostBytes || (size > 1_000_000 && size > packed * mostTimes)) return fault = "a bomb";
      pieces.push(decoder.decode(piece, { stream: !final }));
      over = final;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const stream = await open();
  for await (const piece of stream) {
    for (let at = 0; at < piece.length; at += slice) {
      const few = piece.subarray(at, at + slice);
      packed += few.length;
      try {
        unzip.push(few);
      } catch {
        fault ??= "the workbook is broken";
      }
      if (fault) throw new NotATable(fault);
      yield* pieces.splice(0);
      if (over) return;
    }
  }
  if (found) throw new NotATable("the workbook is cut short");
}

/** Which column a cell is in: `AB12` is the 28th, counted from none. */
function columnOf(reference: string, before: Cell[]): number {
  const letters = reference.match(/^[A-Z]{1,3}/)?.[0];
  if (!letters) return (before.at(-1)?.at ?? -1) + 1;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
