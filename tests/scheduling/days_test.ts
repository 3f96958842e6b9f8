import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { book, daysAhead, forgetDay, setDay } from "@/domain/scheduling/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { inWorld } from "@/tests/support/world.ts";

const day = "2031-03-03"; // the Monday of visitAt
const said = { day, hours: [] as { opens?: string; closes?: string }[], reason: "" };

Deno.test("on a holiday the clinic is closed, and after it is taken back it is open again", () =>
  inWorld(async ({ as, noor, refused }) => {
    const [owner, desk] = [noor.staff("owner"), noor.staff("receptionist")];
    await as(owner, (scope) => setDay(scope, { ...said, reason: "Eid" }));
    const refusal = await refused(
      "outside_hours",
      () => as(desk, (scope) => book(scope, visitAt(noor, "12:00"))),
    );
    assertEquals([refusal.said, refusal.values], ["closed_that_day", { clinic: "Noor Dental" }]);
    assertEquals(await as(desk, daysAhead), [
      { day, practitionerId: null, practitioner: null, hours: [], reason: "Eid" },
    ]);
    await as(owner, (scope) => forgetDay(scope, { day }));
    await as(owner, (scope) => forgetDay(scope, { day }));
    assertEquals(await as(desk, daysAhead), []);
    await as(desk, (scope) => book(scope, visitAt(noor, "12:00")));
  }));

Deno.test("a day off of one who treats is theirs alone, and a longer day opens what the week does not", () =>
  inWorld(async ({ as, noor, refused }) => {
    const [owner, desk] = [noor.staff("owner"), noor.staff("receptionist")];
    const practitionerId = noor.practitioners.get("Dr Ayesha Khan")!;
    const colleague = { practitionerId: noor.practitioners.get("Dr Faiza Memon")! };
    await as(owner, (scope) => setDay(scope, { ...said, practitionerId }));
    const refusal = await refused(
      "outside_hours",
      () => as(desk, (scope) => book(scope, visitAt(noor, "12:00"))),
    );
    assertEquals(refusal.values, { clinic: "Dr Ayesha Khan" });
    await as(desk, (scope) => book(scope, visitAt(noor, "12:00", colleague)));

    await as(owner, (scope) => setDay(scope, { ...said, hours: [{ opens: "07:00", closes: "22:00" }] }));
    await as(desk, (scope) => book(scope, visitAt(noor, "21:30", colleague)));
    // What is said anew takes the place of what was said.
    await as(
      owner,
      (scope) => setDay(scope, { ...said, practitionerId, hours: [{ opens: "20:00", closes: "22:00" }] }),
    );
    await refused("outside_hours", () => as(desk, (scope) => book(scope, visitAt(noor, "19:45"))));
    await as(desk, (scope) => book(scope, visitAt(noor, "20:00")));
  }));

Deno.test("one who has hours on some weekdays is off on the others", () =>
  inWorld(async ({ as, noor, sql, refused }) => {
    const practitionerId = noor.practitioners.get("Dr Ayesha Khan")!;
    await sql`
      insert into weekly_hours (id, clinic_id, location_id, practitioner_id, weekday, opens, closes)
      values (${newId()}, ${noor.id}, ${noor.places[0]}, ${practitionerId}, 2, '14:00', '17:00')`;
    const refusal = await refused(
      "outside_hours",
      () => as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, "12:00"))),
    );
    assertEquals([refusal.said, refusal.values], ["closed_that_day", { clinic: "Dr Ayesha Khan" }]);
  }));

Deno.test("a day that is over, hours that end before they begin or overlap, and a stranger's day are refused", () =>
  inWorld(async ({ as, bare, noor, bega, refused }) => {
    const owner = noor.staff("owner");
    const wrong: [object, Record<string, string[]>][] = [
      [{ day: "2020-01-01" }, { day: ["in_the_past"] }],
      [{ hours: [{ opens: "10:00", closes: "09:00" }] }, { "hours.0.closes": ["ends_before"] }],
      [{ hours: [{ opens: "10:00" }] }, { "hours.0.closes": ["required"] }],
      [{ hours: [{ opens: "09:00", closes: "12:00" }, { opens: "11:00", closes: "13:00" }] }, {
        hours: ["overlaps_itself"],
      }],
      [{ practitionerId: [...bega.practitioners.values()][0] }, { practitionerId: ["not_found"] }],
    ];
    for (const [fields, problems] of wrong) {
      const refusal = await refused(
        "invalid_input",
        () => as(owner, (scope) => setDay(scope, { ...said, ...fields })),
      );
      assertEquals(fieldsOf(refusal), problems);
    }
    await refused("not_allowed", () => as(noor.staff("receptionist"), (scope) => setDay(scope, said)));
    await refused("not_allowed", () => as(noor.staff("doctor"), (scope) => forgetDay(scope, { day })));
    await as(owner, (scope) => setDay(scope, said));
    assertEquals(await as(bega.staff("owner"), daysAhead), []);
    // The database itself keeps a day off from having hours as well.
    const error = await bare(
      owner,
      (sql) =>
        sql`insert into schedule_days (id, clinic_id, location_id, day, opens, closes)
          values (${newId()}, ${noor.id}, ${noor.places[0]}, ${day}, '10:00', '12:00')`,
    ).catch((error) => error);
    assertEquals(error.constraint_name, "schedule_days_overlap_excl");
  }));
