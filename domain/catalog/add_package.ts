import { z } from "zod";
import { amount } from "@/core/contract.ts";
import { newId } from "@/core/id.ts";
import { refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { codeOrNext, codeTaken } from "./code.ts";
import { keepParts } from "./keep_parts.ts";
import { listed, parts } from "./listed.ts";
import { counted } from "./part.ts";

const { category: _, ...said } = listed;

/** What is said of a package, but its price. */
export const packageShape = {
  ...said,
  services: parts().refine((services) => services.length > 0, { params: { code: "required" } }),
  products: parts().default([]),
  /** For how many days after it was bought it can be used; without end where none is said. */
  validDays: z.coerce.number().int().min(1).max(3_650).optional(),
};

export const NewPackage = z.object({ ...packageShape, code: listed.code.optional(), price: amount() });
export type NewPackage = z.output<typeof NewPackage>;

/** Puts a package at the end of the price list; without a code it gets the next free number. */
export async function addPackage(scope: Scope, input: NewPackage): Promise<{ id: string }> {
  allow(scope, "services.write");
  const { sql, clinicId, currency } = scope;
  const { name, names, code, description, taxPercent, validDays, price, services, products } = input;
  const id = newId();
  await sql`
    insert into packages (id, clinic_id, code, name, names, description, valid_days, tax, price, currency, rank)
    select ${id}, ${clinicId}, ${codeOrNext(scope, code)}, ${name}, ${sql.json(names)}, ${description},
           ${validDays ?? null}, ${
    Math.round(taxPercent * 100)
  }, ${price}, ${currency}, coalesce(max(rank) + 1, 0)
      from packages where clinic_id = ${clinicId} and deleted_at is null`
    .catch(refusedBy({ packages_code_key: codeTaken(code) }));
  await keepParts(scope, "package_services", id, services, "services");
  await keepParts(scope, "package_products", id, products, "products");
  await record(scope, {
    name: "package.added",
    subjectKind: "package",
    subjectId: id,
    permission: "services.read",
    changes: { name, price, currency, services: counted(services), products: counted(products) },
  });
  return { id };
}
