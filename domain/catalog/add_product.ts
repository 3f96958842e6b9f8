import { z } from "zod";
import { amount } from "@/core/contract.ts";
import { newId } from "@/core/id.ts";
import { refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { codeOrNext, codeTaken } from "./code.ts";
import { listed } from "./listed.ts";
import { units } from "./product.ts";

/** What is said of a product, but its price. */
export const productShape = { ...listed, unit: z.enum(units).default("piece") };

export const NewProduct = z.object({ ...productShape, code: listed.code.optional(), price: amount() });
export type NewProduct = z.output<typeof NewProduct>;

/** Puts a product at the end of the list; without a code it gets the next free number. */
export async function addProduct(scope: Scope, input: NewProduct): Promise<{ id: string }> {
  allow(scope, "services.write");
  const { sql, clinicId, currency } = scope;
  const { name, names, code, category, unit, description, taxPercent, price } = input;
  const id = newId();
  await sql`
    insert into products (id, clinic_id, code, name, names, category, unit, description, tax, price, currency, rank)
    select ${id}, ${clinicId}, ${codeOrNext(scope, code)}, ${name}, ${sql.json(names)}, ${category}, ${unit},
           ${description}, ${Math.round(taxPercent * 100)}, ${price}, ${currency}, coalesce(max(rank) + 1, 0)
      from products where clinic_id = ${clinicId} and deleted_at is null`
    .catch(refusedBy({ products_code_key: codeTaken(code) }));
  await record(scope, {
    name: "product.added",
    subjectKind: "product",
    subjectId: id,
    permission: "services.read",
    changes: { name, unit, price, currency },
  });
  return { id };
}
