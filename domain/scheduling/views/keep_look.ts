import { z } from "zod";
import { allow, type Scope } from "@/core/scope.ts";
import { firstLook, lookIn, queryOf } from "./look.ts";

export const KeptLook = z.object({ query: z.string().max(500).default("") });
export type KeptLook = z.output<typeof KeptLook>;

/** Remembers how the member looks at the calendar; of whoever is in for support it remembers nothing. */
export async function keepLook(scope: Scope, { query }: KeptLook): Promise<void> {
  allow(scope, "appointments.read");
  if (scope.support) return;
  const kept = queryOf(lookIn(new URLSearchParams(query)) ?? firstLook);
  await scope.sql`
    insert into calendar_looks (clinic_id, query) values (${scope.clinicId}, ${kept})
    on conflict (clinic_id, principal_id) do update set query = excluded.query
     where calendar_looks.query <> excluded.query`;
}
