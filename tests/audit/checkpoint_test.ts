import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { newId } from "@/core/id.ts";
import { dayAfter, dayIn } from "@/core/time.ts";
import { dayToCheck, makeCheckpoint } from "@/domain/audit/mod.ts";
import { clinicsToCheck } from "@/functions/checkpoints.ts";
import { mailCheckpoint } from "@/functions/mail/checkpoint.ts";
import { callerWith } from "@/tests/support/caller.ts";
import { at, inChained } from "./support/chain.ts";

Deno.test("a clinic's morning lies between eight and twenty where the clinic is", () => {
  const at = (instant: string, zone = "Asia/Karachi") => dayToCheck(zone, new Date(instant));
  assertEquals(at("2026-03-02T02:59Z"), null);
  assertEquals(at("2026-03-02T03:00Z"), "2026-03-02");
  assertEquals(at("2026-03-02T14:59Z"), "2026-03-02");
  assertEquals(at("2026-03-02T15:00Z"), null);
  assertEquals(at("2026-03-01T19:00Z", "Pacific/Auckland"), "2026-03-02");
});

Deno.test("the day's checkpoint says where the chain stood that morning, and is made once", () =>
  inChained(async ({ noor, sql, sealOne, checkIn }) => {
    await sealOne("First");
    await sealOne("Second");
    const [[made], again, late] = [await checkIn(1), await checkIn(1), await checkIn(1, "19:30")];
    const [newest] = await sql`
      select max(number) as seal, sum(events)::int8 as events from seals where clinic_id = ${noor.id}`;
    assertEquals([made.seal, made.events], [newest.seal, newest.events]);
    assertMatch(made.code, new RegExp(`^${made.seal}(-[0-9A-HJKMNP-TV-Z]{4}){6}$`));
    assertEquals(made.emails, ["owner@noor.test"]);
    assertEquals([again, late], [[], []]);
    const rows = await sql`select day, seal from checkpoints where clinic_id = ${noor.id}`;
    assertEquals([...rows], [{ day: dayAfter(dayIn("Asia/Karachi"), 1), seal: made.seal }]);
  }));

Deno.test("there is none at night, and none while nothing is new", () =>
  inChained(async ({ sealOne, checkIn }) => {
    await sealOne();
    assertEquals(await checkIn(1, "03:00"), []);
    assertEquals(await checkIn(1, "21:00"), []);
    assertEquals((await checkIn(1)).length, 1);
    assertEquals(await checkIn(2), []);
    await sealOne("News");
    assertEquals((await checkIn(2)).length, 1);
  }));

Deno.test("a draft, and a clinic without events, wait for none", () =>
  inChained(async ({ jobs, noor, bega, sql, sealOne, checkIn }) => {
    await sealOne();
    const waiting = async (hour = "09:00") => await clinicsToCheck(jobs, at(1, hour));
    assert((await waiting()).includes(noor.id));
    assert(!(await waiting("02:00")).includes(noor.id));
    await sql`delete from seals where clinic_id = ${bega.id}`;
    await sql`delete from events where clinic_id = ${bega.id}`;
    await sql`update clinics set time_zone = 'Asia/Karachi' where id = ${bega.id}`;
    assert(!(await waiting()).includes(bega.id));
    const draft = newId();
    await sql`insert into clinics (id, slug, name) values (${draft}, ${`draft-${draft.slice(-8)}`}, 'Draft')`;
    await sql`
      insert into seals (clinic_id, number, up_to_xid, up_to_id, events, digest)
      values (${draft}, 1, '1', ${newId()}, 1, sha256(''))`;
    assert(!(await waiting()).includes(draft));
    await checkIn(1);
    assert(!(await waiting()).includes(noor.id));
  }));

Deno.test("two jobs at once tell of one checkpoint", () =>
  inChained(async ({ sealOne, checkIn }) => {
    await sealOne();
    const slowly = () => new Promise<void>((resolve) => setTimeout(resolve, 100));
    const told = await Promise.all([1, 2, 3].map(() => checkIn(1, "09:00", slowly)));
    assertEquals(told.flat().length, 1);
  }));

Deno.test("a mail that does not leave makes no checkpoint, and the next try makes it", () =>
  inChained(async ({ noor, sql, sealOne, checkIn }) => {
    await sealOne();
    await assertRejects(() => checkIn(1, "09:00", () => Promise.reject(new Error("no answer"))));
    assertEquals((await sql`select from checkpoints where clinic_id = ${noor.id}`).length, 0);
    assertEquals((await checkIn(1)).length, 1);
  }));

Deno.test("a crash after the mail left, before it was noted, sends the very same mail again", () =>
  inChained(async ({ noor, sql, sealOne, checkIn }) => {
    await sealOne();
    const left: unknown[] = [];
    await assertRejects(() =>
      checkIn(1, "09:00", (_, made) => {
        left.push(made);
        return Promise.reject(new Error("killed"));
      })
    );
    await sealOne("Meanwhile");
    // What came after that morning is the next day's.
    await sql`update seals set sealed_at = ${at(1, "08:30")}
               where clinic_id = ${noor.id} and number = (select max(number) from seals where clinic_id = ${noor.id})`;
    assertEquals(await checkIn(1), left as never);
  }));

Deno.test("the owner gets it by mail in the clinic's language", () =>
  inChained(async ({ noor, sql, sealOne, checkIn }) => {
    const address = `owner-${noor.slug}@example.test`;
    const { principalId } = noor.staff("owner");
    await sql`update profiles set email = ${address} where principal_id = ${principalId}`;
    await sql`update clinics set locale = 'ro' where id = ${noor.id}`;
    await sealOne();
    const [made] = await checkIn(1, "09:00", mailCheckpoint);
    await checkIn(1, "09:00", mailCheckpoint);
    const { body } = await callerWith().get<{ to: string; subject: string; text: string }[]>("/dev/mail");
    const [mail, ...more] = body.filter(({ to }) => to.includes(address));
    assertEquals(more, []);
    assertMatch(mail.subject, /punct de control din \d+ \w+ 20\d\d$/);
    assert(mail.text.includes(made.code) && mail.text.includes(`/c/${noor.slug}/audit`));
  }));

Deno.test("nobody but the clinic's own job makes a checkpoint, and nobody writes one", () =>
  inChained(async ({ as, bare, noor, bega, refused, sql, sealOne }) => {
    await sealOne();
    const tomorrow = dayAfter(dayIn("Asia/Karachi"), 1);
    assertEquals(await as(noor.staff("owner"), (scope) => makeCheckpoint(scope, tomorrow)), null);
    const others = await bare(
      bega.job,
      (sql) => sql`select * from private.make_checkpoint(${noor.id}, ${tomorrow}, ${at(1, "08:00")})`,
    );
    assertEquals(others.length, 0);
    for (const person of [noor.staff("owner"), noor.job]) {
      await refused("not_allowed", () =>
        bare(person, (sql) =>
          sql`
          insert into checkpoints (clinic_id, day, seal, events, digest)
          values (${noor.id}, ${tomorrow}, 1, 1, sha256(''))`));
    }
    assertEquals((await sql`select from checkpoints where clinic_id = ${noor.id}`).length, 0);
  }));
