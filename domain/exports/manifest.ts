import { Buffer } from "node:buffer";
import { allow, type Scope } from "@/core/scope.ts";
import { typedAmount } from "@/core/money.ts";
import { rfc3339In } from "@/core/time.ts";
import type { Some, Source } from "./source.ts";
import { type Added, Sums } from "./sums.ts";

/** The version of what docs/export.md describes. */
export const formatVersion = 1;

interface Listed {
  position: number;
  name: string;
  bytes: number;
  rows: number;
  digest: Uint8Array;
}

/** What the manifest says before it lists the files: whose export it is, and what adds up to what. */
export async function aboutExport(scope: Scope, id: string): Promise<Record<string, unknown>> {
  allow(scope, "exports.export");
  const { sql, clinicId, slug, clinicName, country, timeZone, currency, locale } = scope;
  const [asked] = await sql<{ askedBy: string; name: string; askedAt: Date }[]>`
    select asked_by as "askedBy", private.name_of(asked_by) as name, asked_at as "askedAt" from exports
     where clinic_id = ${clinicId} and id = ${id}`;
  const parts = await sql<{ name: string; rows: number; sums: Added }[]>`
    select regexp_replace(name, '^csv/(.*?)(-\\d+)?[.]csv$', '\\1') as name, rows, sums from export_parts
     where clinic_id = ${clinicId} and export_id = ${id} and name ^@ 'csv/' order by position`;
  const missing = await sql<{ id: string; name: string }[]>`
    select f.id, f.name from files f
     where f.clinic_id = ${clinicId} and f.state = 'stored' and f.deleted_at is null and f.created_at < ${asked.askedAt}
       and not exists (select from export_parts p
                        where p.clinic_id = f.clinic_id and p.export_id = ${id} and p.file_id = f.id)`;
  const counts: Record<string, number> = {};
  const sums = new Sums();
  for (const part of parts) {
    counts[part.name] = (counts[part.name] ?? 0) + part.rows;
    sums.addAll(part.sums);
  }
  return {
    format: "cusp-export",
    version: formatVersion,
    clinic: { id: clinicId, slug, name: clinicName, country, timeZone, currency, locale },
    askedBy: { id: asked.askedBy, name: asked.name },
    askedAt: rfc3339In(timeZone, asked.askedAt),
    madeAt: rfc3339In(timeZone, new Date()),
    counts,
    sums: inMajorUnits(sums.toJSON()),
    missing: missing.map(({ id, name }) => ({ id, name })),
  };
}

const inMajorUnits = (added: Added): Added =>
  Object.fromEntries(
    Object.entries(added).map(([column, sums]) => [
      column,
      Object.fromEntries(
        Object.entries(sums).map((
          [currency, amount],
        ) => [currency, typedAmount({ amount: Number(amount), currency })]),
      ),
    ]),
  );

/** The manifest: about the export, then every file in it with its weight, rows and SHA-256. */
export const manifestSource = (id: string, about: Record<string, unknown>): Source => ({
  name: "manifest",
  ending: "json",
  mediaType: "application/json",
  most: Number.MAX_SAFE_INTEGER,
  head: () => JSON.stringify(about, null, 1).replace(/\n\}$/, ',\n "files": [\n'),
  between: ",\n",
  tail: "\n ]\n}\n",
  some: (scope, after, most) => listedAfter(scope, id, after, most),
});

async function listedAfter(scope: Scope, id: string, after: string | null, most: number): Promise<Some> {
  allow(scope, "exports.export");
  const rows = await scope.sql<Listed[]>`
    select position, name, bytes, rows, digest from export_parts
     where clinic_id = ${scope.clinicId} and export_id = ${id} and position > ${Number(after ?? -1)}
     order by position limit ${most}`;
  const texts = rows.map(({ name, bytes, rows, digest }) =>
    `  ${JSON.stringify({ path: name, bytes, rows, sha256: Buffer.from(digest).toString("hex") || null })}`
  );
  return { texts, last: rows.length < most ? null : String(rows[rows.length - 1].position), sums: {} };
}
