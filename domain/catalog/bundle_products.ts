import { z } from "zod";
import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { keepParts } from "./keep_parts.ts";
import { parts } from "./listed.ts";
import { counted, type Part } from "./part.ts";
import { partsOf } from "./parts_of.ts";
import { versionOf } from "./version_of.ts";

export const BundledProducts = z.object({
  products: parts().default([]),
  version: z.coerce.number().int(),
});
export type BundledProducts = z.output<typeof BundledProducts>;

/** Says which products come with a service, and how many of each; refuses (409) when someone changed the service meanwhile. */
export async function bundleProducts(
  scope: Scope,
  serviceId: string,
  { products, version }: BundledProducts,
): Promise<void> {
  allow(scope, "services.write");
  await versionOf(scope, "service", [{ id: serviceId, version }]);
  await keepParts(scope, "service_products", serviceId, products, "products");
  await record(scope, {
    name: "service.bundled",
    subjectKind: "service",
    subjectId: serviceId,
    permission: "services.read",
    changes: { products: counted(products) },
  });
}

/** The products that come with a service, at today's prices. */
export async function productsWith(scope: Scope, serviceId: string): Promise<Part[]> {
  allow(scope, "services.read");
  if (!isId(serviceId)) throw notFound();
  return (await partsOf(scope, "service_products", dayIn(scope.timeZone), serviceId)).get(serviceId) ?? [];
}
