import { offerBehind, offerGap } from "@/domain/scheduling/mod.ts";
import { accepted, asGuest, freedHour, offered, strange, waits } from "@/tests/support/waiting.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a link that nobody sent, and one of another clinic, lead nowhere", () =>
  inWorld(async (world) => {
    const { bega, noor, refused } = world;
    const { gapId } = await freedHour(world);
    const secret = await offered(world, gapId, await waits(world, "Saba Anwar"));
    await refused("not_found", () => asGuest(world, bega, (scope) => offerBehind(scope, secret)));
    for (const guess of [strange(), "", secret.slice(1), secret.toUpperCase()]) {
      await refused("not_found", () => accepted(world, guess));
      await refused("not_found", () => asGuest(world, noor, (scope) => offerBehind(scope, guess)));
    }
  }));

Deno.test("only whoever keeps the list offers gaps, at their own clinic, and the database says so too", () =>
  inWorld(async (world) => {
    const { as, bare, bega, noor, refused } = world;
    const { gapId } = await freedHour(world);
    const entry = await waits(world, "Saba Anwar");
    const offer = { entryIds: [entry] };
    await refused(
      "not_allowed",
      () => as(noor.staff("accountant"), (scope) => offerGap(scope, gapId, offer)),
    );
    await refused("not_found", () => as(bega.staff("owner"), (scope) => offerGap(scope, gapId, offer)));
    const secret = await offered(world, gapId, entry);
    for (const person of [noor.staff("owner"), noor.staff("accountant"), noor.job]) {
      await refused(
        "not_allowed",
        () =>
          bare(
            person,
            (sql) =>
              sql`select private.accept_offer(${noor.id}, sha256(${secret}::bytea), ${crypto.randomUUID()})`,
          ),
      );
      await refused(
        "not_allowed",
        () =>
          bare(person, (sql) => sql`update waiting_offers set status = 'accepted' where gap_id = ${gapId}`),
      );
    }
    await refused(
      "not_allowed",
      () =>
        asGuest(
          world,
          noor,
          ({ sql }) =>
            sql`select private.accept_offer(${noor.id}, sha256(${secret}::bytea), ${crypto.randomUUID()})`,
        ),
    );
  }));
