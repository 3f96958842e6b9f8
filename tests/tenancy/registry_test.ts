import { assert, assertEquals } from "@std/assert";
import { inWorld } from "@/tests/support/world.ts";
import { textIn } from "@/texts/mod.ts";

const { sentences } = textIn("en");
const said = Object.keys(sentences).filter((key) => key.startsWith("tenancy.may_"));

Deno.test("what a permission is called is said of permissions that exist, in English as the registry says it", () =>
  inWorld(async ({ sql }) => {
    const registry = await sql<{ key: string; description: string }[]>`
      select 'tenancy.may_' || replace(key, '.', '_') as key, description from permissions`;
    const described = new Map(registry.map(({ key, description }) => [key, description]));
    assert(said.length > 20);
    assertEquals<unknown>(
      said.map((key) => [key, sentences[key as keyof typeof sentences]]),
      said.map((key) => [key, described.get(key)]),
    );
  }));

/** What the clinic's job does alone, and whoever books from outside. */
const ofJobs = ["exports.export", "bookings.write"];

Deno.test("every permission is brought by some role of a person, so that none is out of everybody's reach", () =>
  inWorld(async ({ sql }) => {
    const lost = await sql`
      select key from permissions p
       where key <> all (${ofJobs}) and not exists (select from role_permissions t join roles r on r.key = t.role and r.staff where t.permission = p.key)`;
    assertEquals([...lost], []);
  }));
