import { allow, type Scope } from "@/core/scope.ts";
import { priceList } from "@/domain/catalog/mod.ts";
import { publicPlaces } from "@/domain/scheduling/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";

/** What a calendar can be made of: the clinic's services, places and people. */
export async function calendarChoices(scope: Scope) {
  allow(scope, "schedule.write");
  const [services, places, practitioners] = await Promise.all([
    priceList(scope),
    publicPlaces(scope),
    practitionersOf(scope),
  ]);
  return { services, places, practitioners, currency: scope.currency };
}
