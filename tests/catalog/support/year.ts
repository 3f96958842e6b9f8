import { addPackage, addProduct, type NewPackage, packageSheet } from "@/domain/catalog/mod.ts";
import type { World } from "@/tests/support/world.ts";
import { plain } from "./plain.ts";

/** A year at noor: two examinations, a radiograph and a brush, for less than they cost apart. */
export async function year({ as, noor }: World, changes: Partial<NewPackage> = {}) {
  const [exam, xr] = ["EXAM", "XR"].map((code) => noor.services.get(code)!);
  return await as(noor.staff("owner"), async (scope) => {
    const { id: brush } = await addProduct(scope, {
      ...plain,
      name: "Brush",
      unit: "piece",
      price: 30_000,
    });
    const made = await addPackage(scope, {
      ...plain,
      name: "First year",
      names: { ro: "Primul an" },
      services: [{ id: exam, quantity: 2 }, { id: xr, quantity: 1 }],
      products: [{ id: brush, quantity: 1 }],
      validDays: 365,
      price: 600_000,
      ...changes,
    });
    return { ...await packageSheet(scope, made.id), exam, xr, brush };
  });
}
