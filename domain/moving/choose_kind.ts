import { z } from "zod";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { importerOf } from "./importers.ts";
import { importOf } from "./imports.ts";
import { guessed, recognised } from "./mapping.ts";

export const ChosenKind = z.object({ kind: z.string().trim().min(1).max(40) });
export type ChosenKind = z.output<typeof ChosenKind>;

/** Says what a file holds, where the guess was wrong; what its columns mean is guessed anew, and nothing is staged of it yet. */
export async function chooseKind(scope: Scope, id: string, { kind }: ChosenKind): Promise<void> {
  allow(scope, "imports.write");
  const { sql, clinicId, country } = scope;
  const reading = importerOf(kind);
  const found = await importOf(scope, id);
  const { columns } = found.layout;
  const system = recognised(columns, kind)?.system ?? "table";
  const { count } = await sql`
    update imports
       set kind = ${kind}, system = ${system}, mapping = ${
    sql.json(guessed(columns, country, reading) as never)
  },
           state = 'mapping', rows = 0, done = 0, fault = null
     where clinic_id = ${clinicId} and id = ${id} and state in ('mapping', 'checked', 'failed')`;
  if (count === 0) throw new Refusal(409, "already_done");
  await importerOf(found.kind).unstage(scope, id);
  await record(scope, {
    name: "import.mapping",
    subjectKind: "import",
    subjectId: id,
    permission: "imports.read",
    changes: { kind },
  });
}
