import { ChangedRegion, changeRegion } from "@/domain/tenancy/mod.ts";
import { RegionForm } from "@/components/tenancy/RegionForm.tsx";
import { chapter } from "./(_clinic)/chapter.tsx";

const region = chapter({
  title: "clinic.region",
  Form: RegionForm,
  contract: ChangedRegion,
  change: changeRegion,
});

export const handler = {
  GET: region.GET,
  POST: region.POST,
};

/** Where the clinic is, and in which language, time and money it works. */
export default region.drawn;
