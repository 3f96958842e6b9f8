import type { Acting, OperatorScope } from "@/core/scope.ts";
import type { Operator } from "./operator.ts";

/** Whether whoever acts is an operator in office. */
export async function runsPlatform({ sql }: Acting): Promise<boolean> {
  const [{ runs }] = await sql<{ runs: boolean }[]>`select private.in_office() as runs`;
  return runs;
}

/** Everybody who runs or ran the platform: those in office first, by name. */
export async function operatorsOf({ sql, principalId }: OperatorScope): Promise<Operator[]> {
  const rows = await sql<Operator[]>`
    select o.principal_id as id, f.name, f.email, o.since, o.ended_at as "endedAt", o.principal_id = ${principalId} as self
      from operators o join profiles f on f.principal_id = o.principal_id
     order by o.ended_at is not null, f.name collate "und-x-icu", f.email`;
  return [...rows];
}
