import { ChangedProfile, changeProfile } from "@/domain/tenancy/mod.ts";
import { ProfileForm } from "@/components/tenancy/ProfileForm.tsx";
import { chapter } from "./(_clinic)/chapter.tsx";

const clinic = chapter({
  title: "clinic.profile",
  Form: ProfileForm,
  contract: ChangedProfile,
  change: changeProfile,
});

export const handler = {
  GET: clinic.GET,
  POST: clinic.POST,
};

/** Who the clinic is and how to reach it. */
export default clinic.drawn;
