import { allow, type Scope } from "@/core/scope.ts";
import { digestOf, newToken } from "@/core/secret.ts";
import { waitingSettings } from "./settings.ts";

/** What the mail of an offer says. */
export interface OfferLetter {
  email: string;
  name: string;
  languages: string[];
  startsAt: Date;
  minutes: number;
  practitioner: string;
  service: string | null;
  place: string;
  until: Date;
  /** A later visit would be moved forward. */
  moves: boolean;
  token: string;
}

/** Makes the token of an offer that is about to be mailed; null for one that was mailed already, or is no longer of use. */
export async function offerLetterOf(scope: Scope, id: string): Promise<OfferLetter | null> {
  allow(scope, "waiting.write");
  const { lastsMinutes } = await waitingSettings(scope);
  const token = newToken();
  const [letter] = await scope.sql<Omit<OfferLetter, "token">[]>`
    select email, name, languages, starts_at as "startsAt", minutes, practitioner, service, place, until, moves
      from private.mint_offer(${id}, ${digestOf(token) as never}, ${lastsMinutes})`;
  return letter?.email ? { ...letter, token } : null;
}
