import type { Scope } from "@/core/scope.ts";
import { rfc3339In } from "@/core/time.ts";
import { appointment } from "./fhir/appointment.ts";
import { patient } from "./fhir/patient.ts";
import { practitioner, relatedPerson } from "./fhir/people.ts";
import { healthcareService, location, organization } from "./fhir/places.ts";
import { plain, type Told } from "./fhir/resource.ts";
import { pageOf } from "./page.ts";
import type { Some, Source } from "./source.ts";

// As with the sheets, what refers to something comes before what it refers to.
const told: Told[] = [
  appointment,
  relatedPerson,
  patient,
  practitioner,
  healthcareService,
  location,
  organization,
];

/** Patients, visits and what they refer to, as one FHIR R4 bundle; as several where there are many. */
export const fhirSource: Source = {
  name: "fhir/bundle",
  ending: "json",
  mediaType: "application/fhir+json",
  most: 100_000,
  head: ({ timeZone }) =>
    `{"resourceType":"Bundle","type":"collection","timestamp":"${
      rfc3339In(timeZone, new Date())
    }","entry":[\n`,
  between: ",\n",
  tail: "\n]}\n",
  some: entriesOf,
};

/** The key says of which sort the last entry was, by its place, and where in that sort it stood. */
async function entriesOf(scope: Scope, after: string | null, most: number): Promise<Some> {
  const [sort, key]: [number, string | null] = after ? JSON.parse(after) : [0, null];
  const one = told[sort];
  const { rows, last } = await pageOf(scope, one, key, most);
  const texts = rows.map((row) => {
    const resource = one.resource(row, scope);
    return JSON.stringify({ fullUrl: `urn:uuid:${resource.id}`, resource: plain(resource) });
  });
  const next = last !== null ? [sort, last] : sort + 1 < told.length ? [sort + 1, null] : null;
  return { texts, last: next && JSON.stringify(next), sums: {} };
}
