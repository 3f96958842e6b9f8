import { changeBrand, ChangedBrand } from "@/domain/tenancy/mod.ts";
import { BrandForm } from "@/components/tenancy/BrandForm.tsx";
import { chapter } from "./(_clinic)/chapter.tsx";

const branding = chapter({
  title: "clinic.brand",
  Form: BrandForm,
  contract: ChangedBrand,
  change: changeBrand,
});

export const handler = {
  GET: branding.GET,
  POST: branding.POST,
};

/** How the clinic looks. */
export default branding.drawn;
