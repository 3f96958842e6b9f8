import type { Scope } from "@/core/scope.ts";
import { practisedBy } from "@/domain/catalog/mod.ts";
import { practitionerSheet, practitionerSheets } from "@/domain/tenancy/mod.ts";

/** All who treat here, with what each practises. */
export async function practitionersShown(scope: Scope) {
  const [sheets, practised] = await Promise.all([practitionerSheets(scope), practisedBy(scope)]);
  return sheets.map((sheet) => ({ ...sheet, specialties: practised.get(sheet.id) ?? [] }));
}

/** One of them. */
export async function practitionerShown(scope: Scope, id: string) {
  const sheet = await practitionerSheet(scope, id);
  return { ...sheet, specialties: (await practisedBy(scope)).get(id) ?? [] };
}

export type PractitionerShown = Awaited<ReturnType<typeof practitionerShown>>;
