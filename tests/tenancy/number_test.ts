import { assertEquals, assertRejects } from "@std/assert";
import { nextNumber } from "@/domain/tenancy/mod.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("each series counts for itself, and a transaction that fails takes no number", () =>
  inWorld(async ({ as, noor }) => {
    const reception = noor.staff("receptionist");
    const next = () => as(reception, (scope) => nextNumber(scope, "invoice"));
    assertEquals([await next(), await next()], ["INV-0001", "INV-0002"]);
    await assertRejects(
      () =>
        as(reception, async (scope) => {
          await nextNumber(scope, "invoice");
          throw new Error("the rest failed");
        }),
      Error,
      "the rest failed",
    );
    assertEquals(await next(), "INV-0003");
    assertEquals(await as(reception, (scope) => nextNumber(scope, "receipt")), "RC-0001");
  }));

Deno.test("a number grows past its digits", () =>
  inWorld(async ({ as, noor, sql }) => {
    await sql`update number_series set next = 10000 where clinic_id = ${noor.id} and kind = 'invoice'`;
    assertEquals(await as(noor.staff("owner"), (scope) => nextNumber(scope, "invoice")), "INV-10000");
  }));

Deno.test("another clinic's numbers are out of reach", () =>
  inWorld(async ({ as, noor, bega, sql }) => {
    await assertRejects(() =>
      as(bega.staff("owner"), (scope) =>
        nextNumber({ ...scope, clinicId: noor.id, locationId: noor.places[0] }, "invoice"))
    );
    const [{ next }] =
      await sql`select next from number_series where clinic_id = ${noor.id} and kind = 'invoice'`;
    assertEquals(next, 1);
  }));

Deno.test("numbers taken at once are all different and leave no gap", () =>
  inStandingWorld(async ({ as, noor }) => {
    const numbers = await Promise.all(
      Array.from(
        { length: 20 },
        () => as(noor.staff("receptionist"), (scope) => nextNumber(scope, "receipt")),
      ),
    );
    assertEquals(
      numbers.sort(),
      Array.from({ length: 20 }, (_, index) => `RC-${String(index + 1).padStart(4, "0")}`),
    );
  }, 10));
