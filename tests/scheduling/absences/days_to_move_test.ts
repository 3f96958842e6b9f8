import { assertEquals } from "@std/assert";
import { book, forgetDay, setDay, visitsToMove } from "@/domain/scheduling/mod.ts";
import { monday, visitAt } from "@/tests/support/visit.ts";
import { inWorld } from "@/tests/support/world.ts";

// Within the year that is looked ahead, from somewhere in the year before.
const now = new Date("2030-12-01T00:00Z");

Deno.test("a day that gets other hours names the visits that stand outside them", () =>
  inWorld(async ({ as, noor }) => {
    const [owner, desk] = [noor.staff("owner"), noor.staff("receptionist")];
    const [early, late] = await as(desk, async (scope) => [
      await book(scope, visitAt(noor, "10:00")),
      await book(scope, visitAt(noor, "15:30")),
    ]);
    const causes = async () =>
      (await as(desk, (scope) => visitsToMove(scope, now))).map(({ id, cause }) => [id, cause]);
    assertEquals(await causes(), []);
    const shorter = [{ opens: "12:00", closes: "16:00" }];
    await as(owner, (scope) => setDay(scope, { day: monday, hours: shorter, reason: "" }));
    assertEquals(await causes(), [[early.id, "hours"]]);
    await as(
      owner,
      (scope) =>
        setDay(scope, {
          day: monday,
          practitionerId: noor.practitioners.get("Dr Ayesha Khan")!,
          hours: [],
          reason: "",
        }),
    );
    assertEquals(await causes(), [[early.id, "hours"], [late.id, "hours"]]);
    await as(owner, async (scope) => {
      await forgetDay(scope, { day: monday });
      await forgetDay(scope, { day: monday, practitionerId: noor.practitioners.get("Dr Ayesha Khan")! });
    });
    assertEquals(await causes(), []);
  }));
