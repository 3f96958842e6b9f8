/** What a clinic says of itself. */
export interface ClinicProfile {
  name: string;
  legalName: string | null;
  registration: string | null;
  /** Where patients write. */
  email: string | null;
  /** Of the clinic's main place. */
  address: string;
  phone: string | null;
  initials: string | null;
  colour: string | null;
  country: string;
  timeZone: string;
  currency: string;
  locale: string;
  kinds: string[];
  slug: string;
  activatedAt: Date | null;
  version: number;
}

/** The least contrast of text with what it stands on (WCAG 2.2 AA). */
const readable = 4.5;

/** Whether white text on a colour (`#1f6f5c`) can be read. */
export function carriesWhite(colour: string): boolean {
  return 1.05 / (luminance(colour) + 0.05) >= readable;
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The first letters of a name's first two words: what stands for a clinic that chose no initials. */
export function initialsOf(name: string): string {
  return name.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("").toUpperCase();
}
