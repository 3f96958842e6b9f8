import { NotATable, records } from "./csv_read.ts";
import { Refusal } from "./refusal.ts";
import { sheetRows } from "./xlsx_read.ts";
import { delimiterOf, type Encoding, encodingOf, type Layout } from "./table_layout.ts";

/** Opens a file anew, from its first byte. */
export type Opening = () => Promise<ReadableStream<Uint8Array>>;

/** The rows of a file from its first line on, as they come. Nothing but what is being read is held. */
export async function* rowsOf(open: Opening, layout: Omit<Layout, "columns">): AsyncGenerator<string[]> {
  try {
    if (layout.format === "xlsx") yield* sheetRows(open);
    else yield* records(decoded(await open(), layout.encoding), layout.delimiter);
  } catch (error) {
    throw error instanceof NotATable ? new Refusal(422, "not_a_table") : error;
  }
}

/** How a file is written, guessed from its beginning. */
export async function layoutOf(open: Opening, mediaType: string, country: string): Promise<Layout> {
  const format = mediaType.endsWith("spreadsheetml.sheet") ? "xlsx" as const : "csv" as const;
  const head = format === "csv" ? await beginningOf(await open()) : new Uint8Array();
  const encoding = encodingOf(head, country);
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(head));
  for await (const columns of rowsOf(open, { format, encoding, delimiter })) {
    return { format, encoding, delimiter, columns: columns.map((name) => name.trim().slice(0, 200)) };
  }
  throw new Refusal(422, "not_a_table");
}

/** The first rows below the names of the columns. */
export async function samplesOf(open: Opening, layout: Layout, most: number): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const row of rowsOf(open, layout)) if (rows.push(row) > most) break;
  return rows.slice(1);
}

async function* decoded(stream: ReadableStream<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding); // which leaves out the mark at the beginning
  for await (const piece of stream) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

async function beginningOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  for await (const piece of stream) return piece;
  return new Uint8Array();
}
