import type { Sql } from "./db.ts";
import { TurnedAway } from "./door.ts";

const most = 10_000;

/** As whom the booking pages of a clinic act: one principal for ever, so that it is asked for once. */
export class Guests {
  readonly #principals = new Map<string, string>();

  async of(slug: string, ask: () => Promise<string>): Promise<string> {
    const known = this.#principals.get(slug);
    if (known) return known;
    const principalId = await ask();
    if (this.#principals.size >= most) this.#principals.clear();
    this.#principals.set(slug, principalId);
    return principalId;
  }
}

/** The principal of a clinic's booking pages; 404 where the clinic is none that the public sees. */
export async function bookingOf(sql: Sql, slug: string): Promise<string> {
  const [{ id }] = await sql<{ id: string | null }[]>`select private.public_booking(${slug}) as id`;
  if (!id) throw new TurnedAway(404, "not_found");
  return id;
}
