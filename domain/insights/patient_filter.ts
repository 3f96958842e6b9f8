import { z } from "zod";
import { isDay } from "@/core/time.ts";
import { patientStatuses } from "@/domain/patients/mod.ts";

const day = () => z.string().refine(isDay).optional().catch(undefined);
const years = () => z.coerce.number().int().min(0).max(150).optional().catch(undefined);

const word = (most: number) => z.string().trim().min(1).max(most).optional().catch(undefined);

/** The orders a list of patients can be read in; `-` turns one round. */
export const patientOrders = ["-added", "added", "name", "-name", "born", "-born"] as const;
export type PatientOrder = typeof patientOrders[number];

/** Which patients are asked for, each part optional; what cannot be read is not asked. Days are the clinic's, and included. */
export const PatientFilter = z.object({
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  /** Who has seen them. */
  practitioner: z.uuid().optional().catch(undefined),
  /** When their last visit was. */
  seenFrom: day(),
  seenTo: day(),
  ageFrom: years(),
  ageTo: years(),
  balance: z.literal("owed").optional().catch(undefined),
  portal: z.enum(["yes", "no"]).optional().catch(undefined),
  status: z.enum(patientStatuses).optional().catch(undefined),
  /** One of the clinic's own words for them. */
  tag: word(40),
  /** How they came to the clinic. */
  source: word(200),
  addedFrom: day(),
  addedTo: day(),
  sort: z.enum(patientOrders).optional().catch(undefined),
});
export type PatientFilter = z.output<typeof PatientFilter>;

/** The filter that an address asks for. */
export const filterIn = (params: URLSearchParams): PatientFilter =>
  PatientFilter.parse(Object.fromEntries([...params].filter(([, value]) => value !== "")));

/** A filter as an address says it, always in the same order. */
export function queryOf(filter: PatientFilter): string {
  const said = Object.keys(PatientFilter.shape).flatMap((name) => {
    const value = filter[name as keyof PatientFilter];
    return value === undefined ? [] : [[name, String(value)]];
  });
  return new URLSearchParams(said).toString();
}

/** The names of what narrows a list: neither its order nor the words looked for. */
export const narrowing = (filter: PatientFilter): string[] =>
  Object.keys(PatientFilter.shape).filter((name) =>
    name !== "q" && name !== "sort" && filter[name as keyof PatientFilter] !== undefined
  );
