import { z } from "zod";
import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { fileName } from "./file.ts";

/** Words are typed with commas between them. */
const Tags = z.preprocess(
  (typed) => typeof typed === "string" ? typed.split(",") : typed,
  z.array(z.string().trim().max(40)).max(20).transform((tags) => [...new Set(tags.filter(Boolean))]),
);

export const Description = z.object({
  name: z.string().trim().min(1).max(200).transform(fileName),
  tags: Tags.default([]),
});
export type Description = z.output<typeof Description>;

/** Gives a file another name and other tags. */
export async function describe(scope: Scope, id: string, { name, tags }: Description): Promise<void> {
  allow(scope, "files.write");
  if (!isId(id)) throw notFound();
  const { count } = await scope.sql`
    update files set name = ${name}, tags = ${tags}
     where clinic_id = ${scope.clinicId} and id = ${id} and state = 'stored' and deleted_at is null`;
  if (count === 0) throw notFound();
  await record(scope, {
    name: "file.described",
    subjectKind: "file",
    subjectId: id,
    permission: "files.read",
  });
}
