/** The parts that a phone shows, as the desk's own pages; the first word of one is the part it belongs to. */
export const mobileModules = [
  "scheduling.agenda",
  "patients.list",
  "billing.invoices",
  "catalog.services",
] as const;
export type MobileModule = typeof mobileModules[number];

/** What a role does not see on a phone. */
export interface MobileRole {
  role: string;
  hidden: string[];
}
