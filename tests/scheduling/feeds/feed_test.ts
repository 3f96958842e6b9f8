import { assert, assertEquals } from "@std/assert";
import { calendarText } from "@/core/icalendar.ts";
import { book, cancel, followed, makeFeed, NewFeed, revokeFeed } from "@/domain/scheduling/mod.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { strange } from "@/tests/support/waiting.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const words = { busy: "Busy", visit: "Visit" };
const now = new Date("2031-03-01T07:00:00Z");

/** What whoever follows an address is told. */
const told = ({ acts }: World, secret: string) =>
  acts.asAnyone((sql) => followed({ sql }, secret, "cusp.test", () => words, now));

const feed = ({ as, noor }: World, said: Partial<NewFeed> = {}, role = "owner") =>
  as(noor.staff(role), (scope) => makeFeed(scope, NewFeed.parse({ name: "Phone", ...said })));

Deno.test("a feed tells no more of a visit than was chosen, and names what was cancelled", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const practitionerId = noor.practitioners.get("Dr Ayesha Khan")!;
    const desk = noor.staff("receptionist");
    const { id } = await as(
      desk,
      (scope) =>
        book(scope, visitAt(noor, "10:00", { serviceId: noor.services.get("EXAM"), reason: "Toothache" })),
    );
    const summaries = async (shows: NewFeed["shows"]) => {
      const { secret } = await feed(world, { shows, practitionerId });
      const { head, events } = await told(world, secret);
      const text = calendarText(head, events);
      assert(!text.includes("Toothache"), "a feed tells of health");
      if (shows !== "names") assert(!text.includes("Saba Anwar"), "a feed tells a name");
      return events.map(({ summary }) => summary);
    };
    assertEquals(await summaries("busy"), ["Busy"]);
    assertEquals(await summaries("initials"), ["S. A. · Examination"]);
    assertEquals(await summaries("names"), ["Saba Anwar · Examination"]);

    const { secret } = await feed(world);
    const before = (await told(world, secret)).events[0];
    assertEquals([before.uid, before.status], [`${id}@cusp.test`, "confirmed"]);
    await as(desk, (scope) => cancel(scope, id, {}));
    const after = (await told(world, secret)).events[0];
    assertEquals([after.uid, after.status], [before.uid, "cancelled"]);
    assert(after.sequence > before.sequence);
  }));

Deno.test("a feed of one who treats tells of nobody else's visits", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    await as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, "10:00")));
    const other = noor.practitioners.get("Dr Faiza Memon")!;
    const { secret } = await feed(world, { practitionerId: other });
    assertEquals((await told(world, secret)).events, []);
  }));

Deno.test("an address opens nothing once it is revoked, nor once its maker sees the agenda no more, nor by guessing", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused, sql } = world;
    const { id, secret } = await feed(world);
    await told(world, secret);
    await refused("not_found", () => as(bega.staff("owner"), (scope) => revokeFeed(scope, id)));
    await refused("not_allowed", () => as(noor.staff("receptionist"), (scope) => revokeFeed(scope, id)));
    await as(noor.staff("owner"), (scope) => revokeFeed(scope, id));
    await refused("not_found", () => told(world, secret));
    await refused("already_done", () => as(noor.staff("owner"), (scope) => revokeFeed(scope, id)));

    const { secret: theirs } = await feed(world, {}, "admin");
    await told(world, theirs);
    await sql`
      update memberships set ended_at = now()
       where clinic_id = ${noor.id} and principal_id = ${noor.staff("admin").principalId}`;
    await refused("not_found", () => told(world, theirs));
    for (const guess of [strange(), "", theirs.toLowerCase()]) {
      await refused("not_found", () => told(world, guess));
    }
  }));

Deno.test("only whoever may lets others follow the calendar, of the clinic's own people", () =>
  inWorld(async (world) => {
    const { bare, noor, bega, refused } = world;
    await refused("not_allowed", () => feed(world, {}, "receptionist"));
    const [theirs] = bega.practitioners.values();
    await refused("invalid_input", () => feed(world, { practitionerId: theirs }));
    const row = { id: crypto.randomUUID(), clinic_id: noor.id, name: "Phone", digest: new Uint8Array(32) };
    await refused(
      "not_allowed",
      () => bare(noor.staff("receptionist"), (sql) => sql`insert into calendar_feeds ${sql(row as never)}`),
    );
  }));
