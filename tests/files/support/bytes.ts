import { zipSync } from "fflate";

const text = new TextEncoder();

/** The beginnings of files of every kind, as the programs that make them write them. */
export const png = bytes(
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d],
  "IHDR",
  new Uint8Array(60),
  [
    ...[0, 0, 0, 0],
    ..."IEND".split("").map((char) => char.charCodeAt(0)),
  ],
);
export const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0x10], "JFIF\0", new Uint8Array(40), [0xff, 0xd9]);
export const webp = bytes("RIFF", [40, 0, 0, 0], "WEBPVP8 ", new Uint8Array(32));
export const heic = bytes([0, 0, 0, 0x18], "ftypheic", [0, 0, 0, 0], "heicmif1", new Uint8Array(40));
export const pdf = bytes("%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n");
export const dicom = bytes(new Uint8Array(128), "DICM", new Uint8Array(40));
export const mp3 = bytes(
  "ID3",
  [4, 0, 0, 0, 0, 0, 10],
  new Uint8Array(10),
  [0xff, 0xfb, 0x90, 0x44],
  new Uint8Array(500),
);
export const mp4 = bytes([0, 0, 0, 0x18], "ftypisom", [0, 0, 2, 0], "isommp42", new Uint8Array(40));
export const webm = bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84], "webm", new Uint8Array(60));
export const zip = archive({ "a.txt": "A" });
export const docx = archive({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" });
export const xlsx = archive({
  "[Content_Types].xml": "<Types/>",
  "_rels/.rels": "<r/>",
  "xl/workbook.xml": "<w/>",
});
export const svg = bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
export const html = bytes("<!doctype html><script>alert(1)</script>");
export const csv = bytes("name,phone\nAna,0722 300 400\n");
/** A picture and an archive at once, and a picture and a page. */
export const pictureWithArchive = bytes(jpeg, archive({ "Evil.class": "x" }));
export const pictureWithPage = bytes(png, "<script>alert(document.cookie)</script>");
export const program = bytes("MZ", [0x90, 0, 3, 0, 0, 0], new Uint8Array(200));

/** Bytes one after the other. */
export function bytes(...parts: (string | number[] | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const pieces = parts.map((part) => typeof part === "string" ? text.encode(part) : Uint8Array.from(part));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function archive(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    zipSync(
      Object.fromEntries(Object.entries(files).map(([name, content]) => [name, text.encode(content)])),
      {
        level: 0,
      },
    ),
  );
}
