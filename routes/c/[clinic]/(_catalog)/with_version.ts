import type { Body } from "@/core/body.ts";

/** A body with the version it was made from, which a JSON caller may say in `If-Match`. */
export function withVersion({ headers }: Request, body: Body): Body {
  const match = headers.get("if-match");
  if (match && body.fields.version === undefined) body.fields.version = match.replaceAll('"', "");
  return body;
}
