/** How a file of rows is written. */
export interface Layout {
  format: "csv" | "xlsx";
  encoding: Encoding;
  delimiter: string;
  /** What its first line calls the columns. */
  columns: string[];
}

/** The encodings that a table may be written in. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "windows-1256",
] as const;
export type Encoding = typeof encodings[number];

/** The encoding of a table by its first bytes: its mark, else UTF-8 where it is that, else what the country's old programs wrote. */
export function encodingOf(head: Uint8Array, country: string): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const zeros = (from: number) =>
    head.slice(0, 200).filter((byte, at) => at % 2 === from && byte === 0).length;
  if (zeros(1) > 20) return "utf-16le";
  if (zeros(0) > 20) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return "utf-8";
  } catch {
    return ofCountry[country] ?? "windows-1252";
  }
}

const central = "RO PL CZ SK HU SI HR RS BA AL".split(" ");
const arabic = "PK AE SA EG IR IQ JO KW LB MA OM QA SY TN YE AF".split(" ");
const ofCountry: Record<string, Encoding> = {
  ...Object.fromEntries(central.map((country) => [country, "windows-1250"] as const)),
  ...Object.fromEntries(arabic.map((country) => [country, "windows-1256"] as const)),
};

const delimiters = [",", ";", "\t", "|"];

/** What parts the columns of a table: what stands outside quotes most often in its first line. */
export function delimiterOf(text: string): string {
  const line = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n|\r/).find((line) => line.trim() !== "") ?? "";
  const count = (delimiter: string) => line.split(delimiter).length;
  return delimiters.toSorted((a, b) => count(b) - count(a))[0];
}
