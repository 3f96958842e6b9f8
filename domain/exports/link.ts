import { newId } from "@/core/id.ts";
import { mac } from "@/core/mac.ts";
import { notFound, Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { newToken } from "@/core/secret.ts";
import { record } from "@/domain/audit/mod.ts";
import { type Export, isFetchable } from "./export.ts";
import { exportOf } from "./exports.ts";
import { needed } from "./needed.ts";

/** Makes a link by which whoever asks for it fetches an export, within a quarter of an hour; returns its secret, which is kept nowhere. */
export async function link(scope: Scope, id: string): Promise<string> {
  allow(scope, "clinic.export");
  for (const permission of needed) allow(scope, permission);
  if (!isFetchable(await exportOf(scope, id))) throw new Refusal(410, "gone");
  const secret = newToken();
  await scope.sql`
    insert into export_links (id, clinic_id, export_id, digest)
    values (${newId()}, ${scope.clinicId}, ${id}, ${mac("export-link", secret) as never})`;
  await record(scope, {
    name: "export.fetched",
    subjectKind: "export",
    subjectId: id,
    permission: "audit.read",
  });
  return secret;
}

/** The export that a link opens: 404 for a link that never was or is somebody else's, 410 once it has run out. */
export async function followLink(scope: Scope, id: string, secret: string): Promise<Export> {
  const found = await exportOf(scope, id);
  const [made] = await scope.sql<{ open: boolean }[]>`
    select until > now() as open from export_links
     where clinic_id = ${scope.clinicId} and export_id = ${id} and digest = ${mac(
    "export-link",
    secret,
  ) as never}`;
  if (!made) throw notFound();
  if (!made.open || !isFetchable(found)) throw new Refusal(410, "gone");
  return found;
}
