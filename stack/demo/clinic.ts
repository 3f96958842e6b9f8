/** A place of a clinic that is to be opened; the first is the main one. */
export interface PlaceToOpen {
  name: string;
  address: string;
  phone: string;
  chairs: string[];
}

/** Somebody who will work there. `account` is the e-mail they sign in with; without one they only treat. */
export interface PersonToOpen {
  account?: string;
  role?: string;
  name: string;
  /** Present for whoever treats: the colour of their column. */
  tone?: string;
  nameLatin?: string;
  /** Which of the clinic's places they treat at. */
  place?: number;
}

/** Code, name by language, category, minutes, price in minor units. */
export type ServiceToOpen = [
  code: string,
  name: string,
  names: Record<string, string>,
  category: string,
  minutes: number,
  price: number,
];

/** All that it takes to open a clinic. */
export interface ClinicToOpen {
  slug: string;
  name: string;
  country: string;
  timeZone: string;
  currency: string;
  locale: string;
  plan: string;
  /** What is treated there. */
  kinds: string[];
  places: PlaceToOpen[];
  /** ISO weekdays and the hours of each. */
  hours: [weekday: number, opens: string, closes: string][];
  people: PersonToOpen[];
  services: ServiceToOpen[];
  prefixes: { patient: string; invoice: string; receipt: string };
}
