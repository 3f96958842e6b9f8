import { z } from "zod";
import { amount } from "@/core/contract.ts";
import { newId } from "@/core/id.ts";
import { refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { codeOrNext, codeTaken } from "./code.ts";

export const NewService = z.object({
  name: z.string().trim().min(1).max(200),
  minutes: z.coerce.number().int().min(5).max(480).default(30),
  price: amount(),
  code: z.string().trim().max(20).optional(),
  category: z.string().trim().max(100).default(""),
});
export type NewService = z.output<typeof NewService>;

/** Puts a service at the end of the price list; without a code it gets the next free number. */
export async function offer(
  scope: Scope,
  { name, minutes, price, code, category }: NewService,
): Promise<{ id: string }> {
  allow(scope, "services.write");
  const { sql, clinicId, currency } = scope;
  const id = newId();
  await sql`
    insert into services (id, clinic_id, code, name, category, minutes, price, currency, rank)
    select ${id}, ${clinicId},
           ${codeOrNext(scope, code)},
           ${name}, ${category}, ${minutes}, ${price}, ${currency}, coalesce(max(rank) + 1, 0)
      from services where clinic_id = ${clinicId} and deleted_at is null`
    .catch(refusedBy({ services_code_key: codeTaken(code) }));
  await record(scope, {
    name: "service.added",
    subjectKind: "service",
    subjectId: id,
    permission: "services.read",
    changes: { name, minutes, price, currency },
  });
  return { id };
}
