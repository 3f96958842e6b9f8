import { assertEquals } from "@std/assert";
import { calendarSetUp, keepLook, lookIn, nameShown, queryOf } from "@/domain/scheduling/mod.ts";
import type { Scope } from "@/core/scope.ts";
import { letIn } from "@/tests/tenancy/support/support.ts";
import { inWorld } from "@/tests/support/world.ts";

const lastLookOf = async (scope: Scope) => (await calendarSetUp(scope, "2031-03-03", 1)).last;

Deno.test("an address that says nothing of a look has none, and what it says wrongly is as if unsaid", () => {
  assertEquals(lookIn(new URLSearchParams("day=2031-03-03&search=saba")), null);
  const look = lookIn(new URLSearchParams("view=week&by=moon&status=lost&practitionerId=1;drop&rail=open"))!;
  assertEquals(queryOf(look), "by=practitioner&rail=open&view=week");
});

Deno.test("the calendar remembers how each member looked at it, and forgets days and words", () =>
  inWorld(async ({ as, noor, bega }) => {
    const [desk, doctor] = [noor.staff("receptionist"), noor.staff("doctor")];
    assertEquals(await as(desk, lastLookOf), null);
    await as(desk, (scope) => keepLook(scope, { query: "view=month&by=chair&day=2031-03-03&search=saba" }));
    assertEquals(queryOf((await as(desk, lastLookOf))!), "by=chair&view=month");
    await as(desk, (scope) => keepLook(scope, { query: "view=list" }));
    assertEquals((await as(desk, lastLookOf))!.view, "list");
    assertEquals(await as(doctor, lastLookOf), null);
    assertEquals(await as(bega.staff("receptionist"), lastLookOf), null);
  }));

Deno.test("who is in for support leaves no look behind, and nobody writes or sees another's", () =>
  inWorld(async (world) => {
    const { as, bare, sql, noor, operators: [, inside] } = world;
    await letIn(world, {}, inside);
    await as(inside, (scope) => keepLook(scope, { query: "view=week" }));
    const desk = noor.staff("receptionist");
    await as(desk, (scope) => keepLook(scope, { query: "view=week" }));
    const [{ count }] = await sql`select count(*) from calendar_looks where clinic_id = ${noor.id}`;
    assertEquals(count, 1);
    const seen = await bare(noor.staff("owner"), (sql) => sql`select from calendar_looks`);
    const written = await bare(noor.staff("owner"), (sql) => sql`update calendar_looks set query = ''`);
    assertEquals([seen.count, written.count], [0, 0]);
  }));

Deno.test("a name that was typed in one case gets its capitals, and any other stays as it is written", () => {
  const shown = [
    "SABA ANWAR",
    "o'brien-smith",
    "ȘTEFAN ȚEPEȘ",
    "Ronald McDonald",
    "عائشہ بی بی",
    "de la Cruz",
    "ann 2ND",
  ];
  assertEquals(shown.map(nameShown), [
    "Saba Anwar",
    "O'Brien-Smith",
    "Ștefan Țepeș",
    "Ronald McDonald",
    "عائشہ بی بی",
    "de la Cruz",
    "ann 2ND",
  ]);
});
