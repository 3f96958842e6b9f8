import { rederive } from "@/domain/scheduling/mod.ts";
import { pickLocale } from "@/core/text.ts";
import { textIn } from "@/texts/mod.ts";
import type { AtClinic } from "../at_clinic.ts";

/** Has what is promised follow the clinic's wall clock. */
export async function rederiveVisits(at: AtClinic): Promise<void> {
  await at((scope) => rederive(scope, textIn(pickLocale([scope.locale]))("scheduling.zoneMoved")));
}
