/** What a person beside a patient is to them. */
export const kinships = [
  "parent",
  "guardian",
  "spouse",
  "child",
  "sibling",
  "grandparent",
  "relative",
  "carer",
  "friend",
  "employer",
  "other",
] as const;
export type Kinship = typeof kinships[number];

/** A phone of a patient beside their main one. */
export interface OtherPhone {
  phone: string;
  label: string | null;
  whatsapp: boolean;
}

/** A person beside a patient: family, a guardian, whom to call in an emergency. */
export interface RelatedPerson {
  relation: Kinship;
  name: string;
  phone: string | null;
  email: string | null;
  mayDecide: boolean;
  mayPay: boolean;
  isEmergency: boolean;
  relatedPatientId: string | null;
}

/** Everybody and every number around one patient. */
export interface Circle {
  phones: OtherPhone[];
  relatedPersons: RelatedPerson[];
}
