import { fileTypeFromBuffer } from "file-type";
import { type Kind, kindOf } from "./kind.ts";

/** How much of a file's beginning is looked at, and of its end. */
export const headBytes = 64 * 1024;

/** What a file's first bytes say it is; undefined where that may not be kept. */
export function sniffed(head: Uint8Array): Promise<Kind | undefined> {
  return fileTypeFromBuffer(head).catch(() => undefined).then((found) => {
    if (!found || found.mime === "application/xml") return textIn(head);
    return kindOf(found.mime === "application/zip" ? zipIn(head) : asKnown[found.mime] ?? found.mime);
  });
}

const asKnown: Record<string, string> = {
  "image/heif": "image/heic",
  "image/heic-sequence": "image/heic",
  "image/heif-sequence": "image/heic",
  "audio/x-m4a": "audio/mp4",
  "video/x-m4v": "video/mp4",
  "audio/webm": "video/webm",
};

/** An Office document keeps its parts under known names, which stand in the clear at the beginning of each. */
function zipIn(head: Uint8Array): string {
  const names = latin(head);
  const office = "application/vnd.openxmlformats-officedocument";
  if (!names.includes("[Content_Types].xml") && !names.includes("_rels/.rels")) return "application/zip";
  const [, folder] = names.match(/PK..[^]{26}(word|xl|ppt)\//s) ?? [];
  const document = {
    word: "wordprocessingml.document",
    xl: "spreadsheetml.sheet",
    ppt: "presentationml.presentation",
  };
  return folder ? `${office}.${document[folder as keyof typeof document]}` : "application/zip";
}

/** Text is what has no letter that text has not; markup is told by its first tag. */
function textIn(head: Uint8Array): Kind | undefined {
  const wide = head[0] === 0xff && head[1] === 0xfe || head[0] === 0xfe && head[1] === 0xff;
  if (!wide && head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return undefined;
  const text = wide ? new TextDecoder(head[0] === 0xff ? "utf-16le" : "utf-16be").decode(head) : latin(head);
  if (/<svg[\s>]/i.test(text)) return kindOf("image/svg+xml");
  if (scripted.test(text)) return kindOf("text/html");
  if (/^[\s\u00ef\u00bb\u00bf\ufeff]*<\?xml/i.test(text)) return kindOf("application/xml");
  return kindOf(/^[^\n]*[,;\t|][^\n]*\n/.test(text) ? "text/csv" : "text/plain");
}

/** Whether bytes that look like one thing could pass for another: a page or an archive hidden in a picture. */
export function isTwoThings({ type }: Kind, head: Uint8Array, tail: Uint8Array): boolean {
  const beginning = latin(head);
  const archive = latin(tail).includes("PK\x05\x06");
  return page.test(beginning) || archive || (type !== "application/pdf" && beginning.includes("%PDF-"));
}

const scripted = /<(!doctype|html|head|body|script|iframe|svg|object|embed|a|img|style|meta|link)[\s>/]/i;

// Short tags turn up by chance in what is compressed; these do not.
const page = /<(!doctype|html|head|body|script|iframe|svg|object|embed)[\s>/]/i;

const latin = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);
