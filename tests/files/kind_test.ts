import { assertEquals } from "@std/assert";
import { agrees, fileName, kinds, namedAs } from "@/domain/files/mod.ts";
import { isTwoThings, sniffed } from "@/domain/files/sniff.ts";
import * as made from "./support/bytes.ts";

const office = "application/vnd.openxmlformats-officedocument";

Deno.test("a file is what its bytes say", async () => {
  const { png, jpeg, webp, heic, pdf, dicom, mp3, mp4, webm, zip, docx, xlsx, svg, html, csv, program } =
    made;
  const files = {
    png,
    jpeg,
    webp,
    heic,
    pdf,
    dicom,
    mp3,
    mp4,
    webm,
    zip,
    docx,
    xlsx,
    svg,
    html,
    csv,
    program,
  };
  const told: Record<string, string | undefined> = {};
  for (const [name, bytes] of Object.entries(files)) told[name] = (await sniffed(bytes))?.type;
  assertEquals(told, {
    png: "image/png",
    jpeg: "image/jpeg",
    webp: "image/webp",
    heic: "image/heic",
    pdf: "application/pdf",
    dicom: "application/dicom",
    mp3: "audio/mpeg",
    mp4: "video/mp4",
    webm: "video/webm",
    zip: "application/zip",
    docx: `${office}.wordprocessingml.document`,
    xlsx: `${office}.spreadsheetml.sheet`,
    svg: "image/svg+xml",
    html: "text/html",
    csv: "text/csv",
    program: undefined,
  });
});

Deno.test("text in any encoding is text, and bytes that are none are refused", async () => {
  const type = async (...parts: Parameters<typeof made.bytes>) => (await sniffed(made.bytes(...parts)))?.type;
  assertEquals(await type("Ștefan și علی"), "text/plain");
  assertEquals(await type([0xff, 0xfe], [0x41, 0, 0x0a, 0]), "text/plain");
  assertEquals(await type([0x53, 0x74, 0xe3, 0x66]), "text/plain");
  assertEquals(await type("\u0001\u0002\u0003 nothing known"), undefined);
  assertEquals(await type('<?xml version="1.0"?><a><svg onload="x"/></a>'), "image/svg+xml");
  assertEquals(await type('<?xml version="1.0"?><Bundle/>'), "application/xml");
});

Deno.test("whoever says a file is something else is found out", () => {
  const [pdf, zip, csv] = ["application/pdf", "application/zip", "text/csv"].map((type) =>
    kinds.find((kind) => kind.type === type)!
  );
  assertEquals(agrees(pdf, "application/pdf; charset=x", "letter.PDF"), true);
  assertEquals(agrees(pdf, "", "letter of Dr. Smith"), true);
  assertEquals(agrees(pdf, "image/png", "letter.pdf"), false);
  assertEquals(agrees(zip, "", "picture.png"), false);
  assertEquals(agrees(zip, "application/x-zip-compressed", "scans.zip"), true);
  assertEquals(agrees(csv, "text/plain", "list.txt"), true);
  assertEquals(agrees(csv, "application/vnd.ms-excel", "list.csv"), true);
});

Deno.test("what could pass for two things is never drawn in a page", async () => {
  const two = async (bytes: Uint8Array) => isTwoThings((await sniffed(bytes))!, bytes, bytes);
  assertEquals([await two(made.png), await two(made.jpeg), await two(made.pdf)], [false, false, false]);
  assertEquals([await two(made.pictureWithArchive), await two(made.pictureWithPage)], [true, true]);
  assertEquals(await two(made.bytes(made.pdf, "<html><script>")), true);
});

Deno.test("a name is a name: no folders, nothing hidden, nothing endless", () => {
  assertEquals(fileName("../../etc/passwd"), "passwd");
  assertEquals(fileName("C:\\Users\\x\\scan.png"), "scan.png");
  assertEquals(fileName("a\0b\r\n.pdf"), "ab.pdf");
  assertEquals(fileName("invoice\u202Egpj.exe"), "invoicegpj.exe");
  assertEquals(fileName("..."), "file");
  assertEquals(fileName(""), "file");
  assertEquals(fileName('<b>"x".png'), "_b__x_.png");
  assertEquals(fileName("تصویر 🦷.png"), "تصویر 🦷.png");
  assertEquals(fileName("x".repeat(300) + ".pdf").length, 200);
  assertEquals(namedAs("invoice.exe", "application/pdf"), "invoice.exe.pdf");
  assertEquals(namedAs("scan.jpeg", "image/jpeg"), "scan.jpeg");
});
