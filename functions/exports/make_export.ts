import { z } from "zod";
import { pickLocale } from "@/core/text.ts";
import { make } from "@/domain/exports/mod.ts";
import { textIn } from "@/texts/mod.ts";
import type { AtClinic } from "../at_clinic.ts";

/** How long one job works before it leaves the rest to the next: an edge function's life is short. */
const spell = 40_000;

/** Writes what an export still lacks. */
export async function makeExport(at: AtClinic, payload: unknown): Promise<void> {
  const { exportId } = z.object({ exportId: z.uuid() }).parse(payload);
  const readme = await at(({ locale, clinicName }) => {
    const t = textIn(pickLocale([locale]));
    return Promise.resolve(t("exports.readme", { clinic: clinicName }));
  });
  await make(at, exportId, readme, Date.now() + spell);
}
