import { dateIn } from "@/core/dates.ts";
import { isId } from "@/core/id.ts";
import type { Scope } from "@/core/scope.ts";
import { clockIn, dayIn } from "@/core/time.ts";
import { priceList } from "@/domain/catalog/mod.ts";
import { patientList } from "@/domain/insights/mod.ts";
import { picksOf, recordOf } from "@/domain/patients/mod.ts";
import { visitOf } from "@/domain/scheduling/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import type { T } from "@/texts/mod.ts";

/** What any wish is chosen among. */
export async function wishChoices(scope: Scope) {
  const [practitioners, services] = await Promise.all([practitionersOf(scope), priceList(scope)]);
  return { slug: scope.slug, today: dayIn(scope.timeZone), practitioners, services };
}

/** What the form of a new one offers; `asked` may name a patient, or a visit of theirs that would be moved forward. */
export async function entryChoices(scope: Scope, t: T, asked: URLSearchParams) {
  const visitId = asked.get("appointmentId");
  const visit = visitId ? await visitOf(scope, visitId) : null;
  const patientId = visit?.patient.id ?? asked.get("patientId");
  const chosen = patientId && isId(patientId) ? await recordOf(scope, patientId) : undefined;
  const [lately, { patients: newcomers }, choices] = await Promise.all([
    picksOf(scope),
    patientList(scope, {}),
    wishChoices(scope),
  ]);
  const words = visit &&
    [
      dateIn(t.locale, "day", visit.startsAt, scope.timeZone),
      clockIn(scope.timeZone, visit.startsAt),
      visit.service?.name,
    ]
      .filter(Boolean).join(" · ");
  return {
    ...choices,
    patients: [
      ...new Map([...(chosen ? [chosen] : []), ...lately, ...newcomers].map((one) => [one.id, one])).values(),
    ],
    patientId: chosen?.id,
    later: visit && words ? { id: visit.id, words } : undefined,
  };
}
