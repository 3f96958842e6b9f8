import { newId } from "@/core/id.ts";
import { addPackage, addProduct, bundleProducts, serviceSheet, setPrice } from "@/domain/catalog/mod.ts";
import type { World } from "@/tests/support/world.ts";

/** What noor sells beside its services. */
export interface Sold {
  packageId: string;
  productId: string;
  /** A product that comes with nothing. */
  spareId: string;
  /** A file that is attached to nothing. */
  spareFileId: string;
}

/** A package of an examination with a brush, a brush with the examination too, and for each a price to come that ends; and a leaflet. */
export async function aroundPriceList({ as, noor, sql }: World): Promise<Sold> {
  const said = { names: {}, category: "", description: "", taxPercent: 0 };
  const serviceId = noor.services.get("EXAM")!;
  const sold = await as(noor.staff("owner"), async (scope) => {
    const thing = (name: string) => addProduct(scope, { ...said, name, unit: "piece", price: 50_000 });
    const [{ id: productId }, { id: spareId }] = [await thing("Brush"), await thing("Floss")];
    const products = [{ id: productId, quantity: 1 }];
    const { version } = await serviceSheet(scope, serviceId);
    await bundleProducts(scope, serviceId, { products, version });
    const services = [{ id: serviceId, quantity: 2 }];
    const { id: packageId } = await addPackage(scope, {
      ...said,
      name: "First year",
      price: 1,
      services,
      products,
    });
    const coming = { price: 2, from: "2088-01-01", version: 1 };
    await setPrice(scope, packageId, coming, "package");
    for (const id of [productId, spareId]) await setPrice(scope, id, coming, "product");
    return { packageId, productId, spareId };
  });
  for (const table of ["product_prices", "package_prices"]) {
    await sql`
      update ${sql(table)} set valid_until = '2089-01-01'
       where clinic_id = ${noor.id} and valid_from = '2088-01-01'`;
  }
  const [leafletId, spareFileId] = [newId(), newId()];
  const by = noor.staff("owner").principalId;
  for (const id of [leafletId, spareFileId]) {
    await sql`
      insert into files (id, clinic_id, path, name, media_type, bytes, state, created_by)
      values (${id}, ${noor.id}, ${`${noor.id}/${id}`}, 'leaflet.pdf', 'application/pdf', 1, 'stored', ${by})`;
  }
  await sql`
    insert into service_files (clinic_id, service_id, file_id, for_patients, created_by)
    values (${noor.id}, ${noor.services.get("EXAM")!}, ${leafletId}, true, ${by})`;
  const practitionerId = noor.practitioners.get("Dr Ayesha Khan")!;
  await sql`
    insert into practitioner_specialties (id, clinic_id, practitioner_id, specialty)
    values (${newId()}, ${noor.id}, ${practitionerId}, 'orthodontics')`;
  await sql`
    insert into practitioner_signatures (id, clinic_id, practitioner_id, media_type, image, made_by, withdrawn_at)
    values (${newId()}, ${noor.id}, ${practitionerId}, 'image/jpeg', '\\xffd8ff', ${by}, now())`;
  return { ...sold, spareFileId };
}
