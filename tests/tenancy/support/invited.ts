import { newId } from "@/core/id.ts";
import { openSession } from "@/domain/identity/mod.ts";
import { accept, invite, letterOf, type NewInvitation } from "@/domain/tenancy/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import type { World } from "@/tests/support/world.ts";

export const email = "amna@example.test";
export const asDoctor: NewInvitation = { email, role: "doctor" };

/** Invites an address and returns the invitation's id. */
export const invited = async ({ as, noor }: World, invitation = asDoctor) =>
  (await as(noor.staff("owner"), (scope) => invite(scope, invitation))).id;

/** What the clinic's job mails: the token, which stands nowhere else. */
export const mailed = async ({ as, noor }: World, id: string) =>
  (await as(noor.job, (scope) => letterOf(scope, id)))!.token;

/** Somebody who has signed in with an address and works nowhere yet. */
export async function arrived({ acts, noor }: World, address: string): Promise<Person> {
  const person: Person = {
    principalId: newId(),
    sessionId: newId(),
    requestId: newId(),
    source: "desk",
    slug: noor.slug,
  };
  await acts.arriving(
    person,
    (scope) => openSession(scope, { email: address, device: "Firefox", address: "127.0.0.1" }),
  );
  return person;
}

/** An attempt of somebody to accept. */
export const accepting = (world: World, person: Person, token: string) => () =>
  world.acts.asSelf(person, (scope) => accept(scope, token));
