import { z } from "zod";
import { refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { packageShape } from "./add_package.ts";
import { codeTaken } from "./code.ts";
import { differing } from "./differing.ts";
import { keepParts } from "./keep_parts.ts";
import { packageSheet } from "./package_sheet.ts";
import { counted } from "./part.ts";
import { versionOf } from "./version_of.ts";

export const ChangedPackage = z.object({ ...packageShape, version: z.coerce.number().int() });
export type ChangedPackage = z.output<typeof ChangedPackage>;

/** Replaces what the price list says of a package and what is in it, but not its price; refuses (409) when someone changed it meanwhile. */
export async function changePackage(scope: Scope, id: string, input: ChangedPackage): Promise<void> {
  allow(scope, "services.write");
  const { sql, clinicId } = scope;
  const before = await packageSheet(scope, id);
  const { name, names, code, description, taxPercent, validDays = null, services, products, version } = input;
  await versionOf(scope, "package", [{ id, version }]);
  await sql`
    update packages
       set name = ${name}, names = ${sql.json(names)}, code = ${code}, description = ${description},
           valid_days = ${validDays}, tax = ${Math.round(taxPercent * 100)}
     where clinic_id = ${clinicId} and id = ${id}`
    .catch(refusedBy({ packages_code_key: codeTaken(code) }));
  await keepParts(scope, "package_services", id, services, "services");
  await keepParts(scope, "package_products", id, products, "products");
  await record(scope, {
    name: "package.changed",
    subjectKind: "package",
    subjectId: id,
    permission: "services.read",
    changes: {
      fields: differing(
        { ...before, services: counted(before.services), products: counted(before.products) },
        {
          ownName: name,
          names,
          code,
          description,
          validDays,
          taxPercent,
          services: counted(services),
          products: counted(products),
        },
      ),
    },
  });
}
