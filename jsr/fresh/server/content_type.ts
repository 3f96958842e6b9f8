import { lookup } from "mrmime";

/** The content type of a path, with a charset where it is text. */
export function contentType(path: string): string {
  const type = lookup(path) ?? "application/octet-stream";
  return /^text\/|javascript|json|svg/.test(type) ? `${type}; charset=UTF-8` : type;
}
