import { z } from "zod";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** `https://clinic.example`: a web site's address without a path; plain http is for one's own machine alone. */
const origin = z.string().trim().toLowerCase().refine(
  (said) => /^(https:\/\/[a-z0-9.-]+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)$/.test(said),
  { params: { code: "invalid_origin" } },
);

export const Embedding = z.object({
  /** One to a line, as a form sends them, or a list. */
  origins: z.union([
    z.array(origin),
    z.string().max(4_000).transform((said) => said.split(/\s+/).filter(Boolean)).pipe(z.array(origin)),
  ]).default([]).refine((said) => said.length <= 20, { params: { code: "too_many", values: { max: 20 } } }),
});
export type Embedding = z.output<typeof Embedding>;

/** The web sites that may show the clinic's booking inside their own pages. */
export async function embeddersOf(scope: Scope): Promise<string[]> {
  allow(scope, "schedule.read");
  const [row] = await scope.sql<{ origins: string[] }[]>`
    select origins from booking_settings where clinic_id = ${scope.clinicId}`;
  return row?.origins ?? [];
}

/** Says which web sites may show the clinic's booking inside their own pages. */
export async function letEmbed(scope: Scope, { origins }: Embedding): Promise<void> {
  allow(scope, "schedule.write");
  const before = await embeddersOf(scope);
  const after = [...new Set(origins)];
  await scope.sql`
    insert into booking_settings (clinic_id, origins) values (${scope.clinicId}, ${after})
    on conflict (clinic_id) do update set origins = excluded.origins`;
  await record(scope, {
    name: "booking.embedding_changed",
    subjectKind: "clinic",
    subjectId: scope.clinicId,
    permission: "schedule.read",
    changes: { before, after },
  });
}
