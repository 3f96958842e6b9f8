import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import type { Import, ImportState } from "./import.ts";

/** Notes how far an import has come. */
export async function reach(
  scope: Scope,
  id: string,
  { rows, done, more = 0 }: { rows?: number; done?: number; more?: number },
): Promise<void> {
  allow(scope, "imports.write");
  await scope.sql`
    update imports set rows = coalesce(${rows ?? null}, rows), done = least(coalesce(${
    done ?? null
  }, done + ${more}), rows)
     where clinic_id = ${scope.clinicId} and id = ${id}`;
}

/** Leaves an import for the queue to go on with. */
export async function rest(scope: Scope, { id, state }: Import): Promise<void> {
  allow(scope, "imports.write");
  await scope.sql`
    update imports set state = ${state} where clinic_id = ${scope.clinicId} and id = ${id} and state = ${state}`;
}

/** Ends a part of an import: it is said once, to whoever may see imports. */
export async function finish(
  scope: Scope,
  { id, state }: Import,
  to: ImportState,
  fault?: string,
): Promise<void> {
  allow(scope, "imports.write");
  const { count } = await scope.sql`
    update imports set state = ${to}, fault = ${fault ?? null}
     where clinic_id = ${scope.clinicId} and id = ${id} and state = ${state}`;
  if (count === 0) return;
  await record(scope, {
    name: `import.${to}`,
    subjectKind: "import",
    subjectId: id,
    permission: "imports.read",
    changes: fault ? { fault } : {},
  });
}
