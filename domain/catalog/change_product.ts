import { z } from "zod";
import { refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { productShape } from "./add_product.ts";
import { codeTaken } from "./code.ts";
import { differing } from "./differing.ts";
import { productSheet } from "./product_sheet.ts";
import { versionOf } from "./version_of.ts";

export const ChangedProduct = z.object({ ...productShape, version: z.coerce.number().int() });
export type ChangedProduct = z.output<typeof ChangedProduct>;

/** Replaces what the price list says of a product, but its price; refuses (409) when someone changed it meanwhile. */
export async function changeProduct(scope: Scope, id: string, input: ChangedProduct): Promise<void> {
  allow(scope, "services.write");
  const { sql, clinicId } = scope;
  const before = await productSheet(scope, id);
  const { name, names, code, category, unit, description, taxPercent, version } = input;
  await versionOf(scope, "product", [{ id, version }]);
  await sql`
    update products
       set name = ${name}, names = ${sql.json(names)}, code = ${code}, category = ${category}, unit = ${unit},
           description = ${description}, tax = ${Math.round(taxPercent * 100)}
     where clinic_id = ${clinicId} and id = ${id}`
    .catch(refusedBy({ products_code_key: codeTaken(code) }));
  await record(scope, {
    name: "product.changed",
    subjectKind: "product",
    subjectId: id,
    permission: "services.read",
    changes: {
      fields: differing(before, { ownName: name, names, code, category, unit, description, taxPercent }),
    },
  });
}
