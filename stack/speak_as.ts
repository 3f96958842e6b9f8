import type postgres from "postgres";
import type { Caller } from "./http/caller.ts";

/** Lets the rest of a transaction speak as `caller`: its role, its claims, row-level security in force. */
export async function speakAs(sql: postgres.TransactionSql, { role, claims }: Caller): Promise<void> {
  await sql`
    select set_config('request.jwt.claims', ${JSON.stringify(claims)}, true),
           set_config('request.jwt.claim.sub', ${claims.sub ?? ""}, true),
           set_config('request.jwt.claim.role', ${role}, true),
           set_config('role', ${role}, true)`;
}
