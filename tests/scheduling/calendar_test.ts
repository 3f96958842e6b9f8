import { assertEquals } from "@std/assert";
import { wallClockIn } from "@/core/time.ts";
import { type AskedTimes, availableTimes, book, visitOf } from "@/domain/scheduling/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { calendarAt } from "./support/calendar.ts";

const day = "2031-03-03";
const ayesha = "Dr Ayesha Khan";
const faiza = "Dr Faiza Memon";

/** The wall clocks that are offered on the Monday, the first few of them. */
async function offered(
  { as }: World,
  person: Person,
  asked: AskedTimes,
  now = new Date("2031-03-01T00:00Z"),
) {
  const times = await as(person, (scope) => availableTimes(scope, { day, days: 1, ...asked }, now));
  return times.map(({ startsAt }) => wallClockIn("Asia/Karachi", startsAt).slice(11));
}

Deno.test("a calendar asks for room around its visits, and keeps two of its own apart", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const desk = noor.staff("receptionist");
    const calendarId = await calendarAt(world, {
      set: { minutes: 30, before_minutes: 15, after_minutes: 15, cooldown_minutes: 60, step_minutes: 30 },
      people: [{ name: ayesha }],
      hours: [{ weekday: 1, opens: "10:00", closes: "15:00" }],
    });
    assertEquals((await offered(world, desk, { calendarId })).slice(0, 3), ["10:00", "10:30", "11:00"]);
    await as(desk, (scope) => book(scope, visitAt(noor, "12:00")));
    assertEquals(await offered(world, desk, { calendarId }), [
      "10:00",
      "10:30",
      "11:00",
      "13:00",
      "13:30",
      "14:00",
      "14:30",
    ]);
    const nadia = { patientId: noor.patients.get("Nadia Hussain")! };
    await as(desk, (scope) => book(scope, visitAt(noor, "13:00", { ...nadia, calendarId })));
    assertEquals(await offered(world, desk, { calendarId }), ["10:00", "10:30", "11:00", "14:30"]);
  }));

Deno.test("notice and horizon bind whoever books from outside, and not the desk", () =>
  inWorld(async (world) => {
    const { noor } = world;
    const calendarId = await calendarAt(world, {
      set: { notice_minutes: 24 * 60, horizon_days: 7, step_minutes: 60 },
      hours: [{ weekday: 1, opens: "10:00", closes: "13:00" }],
    });
    const [desk, guest] = [noor.staff("receptionist"), noor.guest];
    const dayBefore = new Date("2031-03-02T06:15Z"); // 11:15 on Sunday in Karachi
    assertEquals(await offered(world, desk, { calendarId }, dayBefore), ["10:00", "11:00", "12:00"]);
    assertEquals(await offered(world, guest, { calendarId }, dayBefore), ["12:00"]);
    const early = new Date("2031-02-24T05:30Z"); // a week before 10:30
    assertEquals(await offered(world, guest, { calendarId }, early), ["10:00"]);
  }));

Deno.test("somebody's hours through a calendar count instead of their own, and their days off still hold", () =>
  inWorld(async (world) => {
    const { noor, sql } = world;
    const desk = noor.staff("receptionist");
    const calendarId = await calendarAt(world, {
      set: { step_minutes: 60 },
      people: [{ name: ayesha }, { name: faiza }],
      hours: [{ name: ayesha, weekday: 1, opens: "16:00", closes: "18:00" }, {
        name: faiza,
        weekday: 2,
        opens: "10:00",
        closes: "12:00",
      }],
    });
    assertEquals(await offered(world, desk, { calendarId }), ["16:00", "17:00"]);
    await sql`
      insert into schedule_days (id, clinic_id, location_id, practitioner_id, day, made_by)
      values (gen_random_uuid(), ${noor.id}, ${noor.places[0]}, ${noor.practitioners.get(
      ayesha,
    )!}, ${day}, ${desk.principalId})`;
    assertEquals(await offered(world, desk, { calendarId }), []);
  }));

Deno.test("a visit that needs a chair, a helper and the dentist in its middle is booked whole", () =>
  inWorld(async (world) => {
    const { as, noor, sql, refused } = world;
    const desk = noor.staff("receptionist");
    const calendarId = await calendarAt(world, {
      set: { minutes: 60, practitioner_from: 10, practitioner_until: 30 },
      people: [{ name: ayesha }],
      needs: [{ kind: "chair" }, { kind: "helper", from_minute: 0, until_minute: 15 }],
      helpers: [ayesha, faiza],
    });
    const said = { calendarId, minutes: undefined };
    const { id } = await as(desk, (scope) => book(scope, visitAt(noor, "12:00", said)));
    const kept = await sql<{ who: string; from: string; until: string }[]>`
      select coalesce(d.name, x.name, p.name) as who, to_char(r.starts_at at time zone 'Asia/Karachi', 'HH24:MI') as from,
             to_char(r.ends_at at time zone 'Asia/Karachi', 'HH24:MI') as until
        from reservations r left join practitioners d on d.id = r.practitioner_id
        left join resources x on x.id = r.resource_id left join patients p on p.id = r.patient_id
       where r.appointment_id = ${id} order by 1`;
    assertEquals(kept.map(({ who, from, until }) => `${who} ${from}–${until}`), [
      "Chair 1 12:00–13:00",
      "Dr Ayesha Khan 12:10–12:30",
      "Dr Faiza Memon 12:00–12:15",
      "Saba Anwar 12:00–13:00",
    ]);
    // While the chair is still taken, the dentist is free again: another patient sits in the next one.
    const nadia = { ...said, patientId: noor.patients.get("Nadia Hussain")! };
    const second = await as(desk, (scope) => book(scope, visitAt(noor, "12:30", nadia)));
    const visit = await as(desk, (scope) => visitOf(scope, second.id));
    assertEquals([visit.resources, visit.helpers].flat().map(({ name }) => name), [
      "Chair 2",
      faiza,
    ]);
    assertEquals((await offered(world, desk, { calendarId })).includes("12:15"), false);
    await sql`update resources set deleted_at = now() where clinic_id = ${noor.id} and kind = 'chair'`;
    assertEquals(await offered(world, desk, { calendarId }), []);
    await refused("invalid_input", () => as(desk, (scope) => book(scope, visitAt(noor, "16:00", said))));
  }));

Deno.test("by turns whoever had the fewest is asked first, by priority always the same", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const people = [{ name: ayesha, priority: 1, taken: 3 }, { name: faiza, priority: 2, taken: 1 }];
    for (const [assignment, first] of [["round_robin", faiza], ["priority", ayesha]]) {
      const calendarId = await calendarAt(world, { set: { assignment }, people });
      const [slot] = await as(
        noor.guest,
        (scope) => availableTimes(scope, { calendarId, day, days: 1 }, new Date("2031-03-01T00:00Z")),
      );
      assertEquals(slot.practitionerIds[0], noor.practitioners.get(first));
    }
  }));

Deno.test("another clinic's calendar, a withdrawn one and somebody who is not in it are not there", () =>
  inWorld(async (world) => {
    const { as, noor, bega, sql, refused } = world;
    const calendarId = await calendarAt(world, { people: [{ name: ayesha }] });
    await refused("not_found", () => as(bega.guest, (scope) => availableTimes(scope, { calendarId })));
    const practitionerId = noor.practitioners.get(faiza)!;
    await refused(
      "not_found",
      () => as(noor.guest, (scope) => availableTimes(scope, { calendarId, practitionerId })),
    );
    await refused(
      "invalid_input",
      () =>
        as(
          noor.staff("receptionist"),
          (scope) => book(scope, visitAt(noor, "12:00", { calendarId, practitionerId })),
        ),
    );
    await sql`update calendars set withdrawn_at = now() where id = ${calendarId}`;
    await refused("not_found", () => as(noor.guest, (scope) => availableTimes(scope, { calendarId })));
  }));
