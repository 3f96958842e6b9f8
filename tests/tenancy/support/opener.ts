import { newId } from "@/core/id.ts";
import { type NewClinic, open } from "@/domain/tenancy/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import type { World } from "@/tests/support/world.ts";
import { arrived } from "./invited.ts";

/** A clinic that somebody wants to open. */
export const wanted = (more: Partial<NewClinic> = {}): NewClinic => ({
  name: "Clinica Sfânta Maria",
  slug: `maria-${newId().slice(-10)}`,
  country: "RO",
  kinds: ["dental", "physiotherapy"],
  ...more,
});

/** Somebody new, with a draft of their own. */
export async function opener(world: World, more: Partial<NewClinic> = {}): Promise<Person & { id: string }> {
  const person = await arrived(world, `maria-${newId()}@example.test`);
  const { id, slug } = await world.acts.asSelf(person, (scope) => open(scope, wanted(more)));
  return { ...person, slug, id };
}
