import { assertEquals } from "@std/assert";
import { dayAfter, dayIn } from "@/core/time.ts";
import { type AskedRise, priceList, priceRise, raised, reprice } from "@/domain/catalog/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const from = dayAfter(dayIn("Asia/Karachi"), 30);
const fivePercent: AskedRise = { category: "", percent: 5, rounding: 50, from };
const asked = ({ as, noor }: World, changes: Partial<AskedRise> = {}) =>
  as(noor.staff("owner"), (scope) => priceRise(scope, { ...fivePercent, ...changes }));

Deno.test("a price rises by its percentage and is rounded half up, also where the amount is very large", () => {
  const of = (amount: number, percent: number, rounding: number, currency = "PKR") =>
    raised({ amount, currency }, percent, rounding).amount;
  assertEquals(
    [of(250_000, 5, 0), of(250_000, 5, 50), of(262_499, 0, 50), of(250_000, -10, 100), of(333, 33.33, 0)],
    [262_500, 265_000, 260_000, 230_000, 444],
  );
  assertEquals([of(1_010, 5, 10, "JPY"), of(8_000_000_000_000_001, 0, 0)], [1_060, 8_000_000_000_000_001]);
});

Deno.test("a rise is looked at first, then set for all of it from the day that was said", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const before = await as(noor.staff("owner"), (scope) => priceList(scope, from));
    const rises = await asked(world);
    assertEquals(rises.map(({ name, price, proposed }) => [name, price.amount, proposed.amount]), [
      ["Examination", 250_000, 265_000],
      ["Bitewing radiograph", 150_000, 160_000],
      ["Panoramic radiograph", 350_000, 370_000],
    ]);
    assertEquals(await as(noor.staff("owner"), (scope) => priceList(scope, from)), before);
    const prices = rises.map(({ id, version, proposed }, index) => ({
      id,
      version,
      price: index === 1 ? undefined : proposed.amount,
    }));
    assertEquals(await as(noor.staff("owner"), (scope) => reprice(scope, { from, prices })), { count: 2 });
    const on = async (day?: string) =>
      (await as(noor.staff("doctor"), (scope) => priceList(scope, day))).map(({ price }) => price.amount);
    assertEquals([await on(), await on(from)], [[250_000, 150_000, 350_000], [265_000, 150_000, 370_000]]);
    const events =
      await sql`select subject_id from events where name = 'service.priced' and clinic_id = ${noor.id}`;
    assertEquals(events.length, 2);
  }));

Deno.test("a rise begins at the price of its day, touches its category alone and leaves later prices standing", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    await sql`update services set category = 'Pictures' where clinic_id = ${noor.id} and code <> 'EXAM'`;
    const [first] = await asked(world, { category: "Pictures" });
    const set = (price: number, from: string, version: number) =>
      as(
        noor.staff("owner"),
        (scope) => reprice(scope, { from, prices: [{ id: first.id, version, price }] }),
      );
    await set(200_000, dayAfter(from, 30), first.version);
    await set(180_000, dayAfter(from, -10), first.version + 1);
    const rises = await asked(world, { category: "Pictures", percent: 10, rounding: 0 });
    assertEquals(rises.map(({ price, proposed }) => [price.amount, proposed.amount]), [
      [180_000, 198_000],
      [350_000, 385_000],
    ]);
    await set(198_000, from, rises[0].version);
    const [after] = await asked(world, { category: "Pictures", from: dayAfter(from, 31) });
    assertEquals(after.price.amount, 200_000);
  }));

Deno.test("prices are set together or not at all, by whoever may, from what stands, at one's own clinic", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const rises = await asked(world);
    const prices = rises.map(({ id, version, proposed }) => ({ id, version, price: proposed.amount }));
    const setting = (person = noor.staff("owner"), changed = prices, begins = from) => () =>
      as(person, (scope) => reprice(scope, { from: begins, prices: changed }));
    await refused("not_allowed", setting(noor.staff("doctor")));
    await refused("not_allowed", () => as(noor.staff("doctor"), (scope) => priceRise(scope, fivePercent)));
    await refused("not_found", setting(bega.staff("owner")));
    await refused("changed_meanwhile", setting(undefined, prices.with(2, { ...prices[2], version: 99 })));
    await refused("not_found", setting(undefined, prices.with(2, { ...prices[2], id: bega.id })));
    const yesterday = dayAfter(dayIn("Asia/Karachi"), -1);
    const refusal = await refused("invalid_input", setting(undefined, prices, yesterday));
    assertEquals(fieldsOf(refusal), { from: ["in_the_past"] });
    await refused("invalid_input", () => asked(world, { from: yesterday }));
    assertEquals(
      await as(bega.staff("owner"), (scope) => priceRise({ ...scope, clinicId: noor.id }, fivePercent)),
      [],
    );
  }));
