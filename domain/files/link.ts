import { z } from "zod";
import { newId } from "@/core/id.ts";
import { mac } from "@/core/mac.ts";
import { newToken } from "@/core/secret.ts";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { Sql } from "@/core/db.ts";
import { record } from "@/domain/audit/mod.ts";
import { fileOf } from "./stored.ts";

export const NewLink = z.object({ minutes: z.coerce.number().int().min(1).max(7 * 24 * 60).default(15) });
export type NewLink = z.output<typeof NewLink>;

/** What a link or a page opens. */
export interface Openable {
  path: string;
  name: string;
  mediaType: string;
  inert: boolean;
}

/** Makes a link that opens one file for some minutes, to whoever holds it; returns its secret, which is kept nowhere. */
export async function link(
  scope: Scope,
  id: string,
  { minutes }: NewLink,
): Promise<{ secret: string; until: Date }> {
  allow(scope, "files.write");
  const { sql, clinicId } = scope;
  await fileOf(scope, id);
  const secret = newToken();
  const until = new Date(Date.now() + minutes * 60_000);
  await sql`
    insert into file_links (id, clinic_id, file_id, digest, until)
    values (${newId()}, ${clinicId}, ${id}, ${mac("file-link", secret) as never},
            least(${until}, now() + interval '7 days'))`;
  await record(scope, {
    name: "file.linked",
    subjectKind: "file",
    subjectId: id,
    permission: "files.read",
    changes: { minutes },
  });
  return { secret, until };
}

/** What a link opens, for whoever holds it; 404 for one that never was, 410 once it has run out or its file is gone. */
export async function followLink(sql: Sql, secret: string): Promise<Openable> {
  const [found] = await sql<(Openable & { open: boolean })[]>`
    select open, path, name, media_type as "mediaType", inert
      from private.public_file(${mac("file-link", secret) as never})`;
  if (!found) throw new Refusal(404, "not_found");
  const { open, ...file } = found;
  if (!open) throw new Refusal(410, "gone");
  return file;
}
