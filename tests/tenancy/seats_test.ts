import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { remove, reopen } from "@/domain/tenancy/mod.ts";
import { refusalOf } from "@/tests/support/refused.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { inWorld } from "@/tests/support/world.ts";
import { accepting, arrived, email, invited, mailed } from "./support/invited.ts";
import { placeOf } from "./support/places.ts";

Deno.test("seats are taken by whoever works here and whoever is asked to; none are none", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const seats = (count: number | null) =>
      sql`update clinics set max_seats = ${count} where id = ${noor.id}`;
    for (const none of [0, -1]) {
      await seats(none);
      assertEquals((await refused("no_seats", () => invited(world))).status, 403);
    }
    await seats(8); // seven work here
    const id = await invited(world);
    await refused("seats_taken", () => invited(world, { email: "second@example.test", role: "doctor" }));
    const token = await mailed(world, id);
    const amna = await arrived(world, email);
    await seats(7);
    await refused("seats_taken", accepting(world, amna, token));
    await seats(0);
    await refused("no_seats", accepting(world, amna, token));
    await seats(8);
    await accepting(world, amna, token)();

    const assistant = await placeOf(world, noor.staff("assistant"));
    await as(noor.staff("owner"), (scope) => remove(scope, assistant));
    await seats(7);
    await refused("seats_taken", () => as(noor.staff("owner"), (scope) => reopen(scope, assistant)));
  }));

Deno.test("two who take the last seat at once are one too many", () =>
  inStandingWorld(async (world) => {
    const { sql, noor } = world;
    const addresses = [1, 2].map((n) => `seat-${n}-${newId()}@example.test`);
    await sql`update clinics set max_seats = 9 where id = ${noor.id}`;
    const tokens: string[] = [];
    for (const email of addresses) {
      tokens.push(await mailed(world, await invited(world, { email, role: "doctor" })));
    }
    const people = await Promise.all(addresses.map((address) => arrived(world, address)));
    await sql`update clinics set max_seats = 8 where id = ${noor.id}`;
    const outcomes = await Promise.allSettled(
      people.map((person, n) => accepting(world, person, tokens[n])()),
    );
    assertEquals(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    await refusalOf("seats_taken", async () => {
      for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
      await Promise.resolve();
    });
  }));
