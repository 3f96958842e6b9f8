import { assert, assertEquals, assertMatch } from "@std/assert";
import { newId } from "@/core/id.ts";
import { openSession } from "@/domain/identity/mod.ts";
import {
  accept,
  invitationBehind,
  invitationsOf,
  invite,
  leave,
  letterOf,
  type NewInvitation,
  remove,
  reopen,
  resend,
  revoke,
  workplacesOf,
} from "@/domain/tenancy/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import { refusalOf } from "@/tests/support/refused.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { eventsOf, placeOf } from "./support/places.ts";

const email = "amna@example.test";
const asDoctor: NewInvitation = { email, role: "doctor" };

const invited = async ({ as, noor }: World, invitation = asDoctor) =>
  (await as(noor.staff("owner"), (scope) => invite(scope, invitation))).id;

/** What the clinic's job mails: the token, which stands nowhere else. */
const mailed = async ({ as, noor }: World, id: string) =>
  (await as(noor.job, (scope) => letterOf(scope, id)))!.token;

/** Somebody who has signed in with an address and works nowhere yet. */
async function arrived({ acts, noor }: World, address: string): Promise<Person> {
  const person: Person = {
    principalId: newId(),
    sessionId: newId(),
    requestId: newId(),
    source: "desk",
    slug: noor.slug,
  };
  await acts.arriving(
    person,
    (scope) => openSession(scope, { email: address, device: "Firefox", address: "127.0.0.1" }),
  );
  return person;
}

const accepting = (world: World, person: Person, token: string) => () =>
  world.acts.asSelf(person, (scope) => accept(scope, token));

Deno.test("whoever is invited becomes what the invitation says, and nothing that they say", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const id = await invited(world);
    const token = await mailed(world, id);
    const amna = await arrived(world, email);
    const place = await accepting(world, amna, token)();
    assertEquals(place.slug, noor.slug);
    const held = await as(
      amna,
      ({ role, permissions }) => Promise.resolve([role, permissions.has("records.write")]),
    );
    assertEquals(held, ["doctor", true]);
    assertEquals(place.id, await placeOf(world, amna));
    assertEquals(await eventsOf(world, "invitation.accepted"), [{ role: "doctor" }]);
    assertEquals(await as(noor.staff("owner"), invitationsOf), []);
    const [{ by }] = await sql`select accepted_by as by from invitations where id = ${id}`;
    assertEquals(by, amna.principalId);
  }));

Deno.test("only the mail knows the token: the database holds its hash, and one mail is sent once", () =>
  inWorld(async (world) => {
    const { as, noor, bega, sql } = world;
    const id = await invited(world);
    assertEquals(await as(bega.job, (scope) => letterOf(scope, id)), null);
    assertEquals(await as(noor.staff("owner"), (scope) => letterOf(scope, id)), null);
    const letter = await as(noor.job, (scope) => letterOf(scope, id));
    assertMatch(letter!.token, /^[\w-]{43}$/);
    assertEquals([letter!.email, letter!.role, letter!.inviter], [email, "doctor", "Dr Sana Iqbal"]);
    assertEquals(await as(noor.job, (scope) => letterOf(scope, id)), null);
    const [row] = await sql`select * from invitations where id = ${id}`;
    assert(!JSON.stringify(row).includes(letter!.token));
    assertEquals(row.token_digest.length, 32);
  }));

Deno.test("an invitation is used once", () =>
  inWorld(async (world) => {
    const token = await mailed(world, await invited(world));
    const amna = await arrived(world, email);
    await accepting(world, amna, token)();
    await world.refused("invitation_used", accepting(world, amna, token));
    const other = await arrived(world, "other@example.test");
    await world.refused("invitation_used", accepting(world, other, token));
  }));

Deno.test("an invitation accepted twice at once makes one member", () =>
  inStandingWorld(async (world) => {
    const address = `amna-${newId()}@example.test`;
    const token = await mailed(world, await invited(world, { email: address, role: "doctor" }));
    const amna = await arrived(world, address);
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => accepting(world, amna, token)()));
    assertEquals(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected", "rejected"]);
    assertEquals((await eventsOf(world, "invitation.accepted")).length, 1);
  }));

Deno.test("another address, a revoked, an expired and an unknown link open nothing", () =>
  inWorld(async (world) => {
    const { acts, as, noor, refused, sql } = world;
    const id = await invited(world);
    const token = await mailed(world, id);
    const amna = await arrived(world, email);
    await refused("other_account", accepting(world, await arrived(world, "other@example.test"), token));
    await refused("not_found", accepting(world, amna, "no-such-token"));

    await sql`update invitations set until = now() where id = ${id}`;
    await refused("invitation_expired", accepting(world, amna, token));
    assertEquals((await acts.asAnyone((sql) => invitationBehind({ sql }, token))).state, "expired");
    await sql`update invitations set until = now() + interval '1 day' where id = ${id}`;

    await as(noor.staff("owner"), (scope) => revoke(scope, id));
    await refused("invitation_revoked", accepting(world, amna, token));
    assertEquals((await acts.asAnyone((sql) => invitationBehind({ sql }, token))).state, "revoked");
    await refused("invitation_over", () => as(noor.staff("owner"), (scope) => revoke(scope, id)));
    await refused("invitation_over", () => as(noor.staff("owner"), (scope) => resend(scope, id)));
    assertEquals(await eventsOf(world, "invitation.revoked"), [{ role: "doctor" }]);
  }));

Deno.test("a session that has ended accepts nothing", () =>
  inWorld(async (world) => {
    const token = await mailed(world, await invited(world));
    const amna = await arrived(world, email);
    await world.sql`update sessions set ended_at = now() where id = ${amna.sessionId!}`;
    await world.refused("not_signed_in", accepting(world, amna, token));
  }));

Deno.test("sending again prolongs the invitation and makes the earlier link worthless", () =>
  inWorld(async (world) => {
    const { as, noor, sql, refused } = world;
    const id = await invited(world);
    const first = await mailed(world, id);
    await sql`update invitations set until = now() where id = ${id}`;
    await as(noor.staff("owner"), (scope) => resend(scope, id));
    const second = await mailed(world, id);
    const amna = await arrived(world, email);
    await refused("not_found", accepting(world, amna, first));
    await accepting(world, amna, second)();
    assertEquals((await eventsOf(world, "invitation.sent")).length, 2);
  }));

Deno.test("inviting is for whoever may, to roles of people that are not above their own", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, refused, sql } = world;
    const admin = noor.staff("admin");
    const by = (person: Person, role = "doctor") => () =>
      as(person, (scope) => invite(scope, { email, role }));
    await refused("not_allowed", by(admin));
    await refused("not_allowed", by(noor.staff("doctor")));
    await refused("invalid_input", by(noor.staff("owner"), "emperor"));
    await refused("not_allowed", by(noor.staff("owner"), "job"));
    await sql`
      insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason, set_by)
      values (${noor.id}, ${admin.principalId}, 'members.write', true, 'Owner is away', ${admin.principalId})`;
    await refused("not_allowed", by(admin, "owner"));
    const bareInvite = (clinic: string) => () =>
      bare(
        admin,
        (sql) =>
          sql`insert into invitations (id, clinic_id, email, role) values (${newId()}, ${clinic}, ${email}, 'owner')`,
      );
    await refused("not_allowed", bareInvite(noor.id));
    await refused("not_allowed", bareInvite(bega.id));
    await by(admin)();
    assertEquals(await as(bega.staff("owner"), invitationsOf), []);
  }));

Deno.test("who works at another clinic is invited like anybody, and then has a role at each", () =>
  inWorld(async (world) => {
    const { acts, bega, noor, sql } = world;
    const doctor = bega.staff("doctor");
    const [{ address }] =
      await sql`select email as address from profiles where principal_id = ${doctor.principalId}`;
    const token = await mailed(world, await invited(world, { email: address, role: "receptionist" }));
    assert((await acts.asAnyone((sql) => invitationBehind({ sql }, token))).known);
    await accepting(world, doctor, token)();
    const places = await acts.asSelf(doctor, workplacesOf);
    assertEquals(places.map(({ slug, role }) => [slug, role]), [[bega.slug, "doctor"], [
      noor.slug,
      "receptionist",
    ]]);
    const [{ name }] = await sql`select name from profiles where principal_id = ${doctor.principalId}`;
    assertEquals(name, "Dr. Ștefan Țăranu");
  }));

Deno.test("who works here, waits already or was removed is not invited; who left is", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const owner = noor.staff("owner");
    const inviting = () => as(owner, (scope) => invite(scope, asDoctor));
    const token = await mailed(world, (await inviting()).id);
    await refused("already_invited", inviting);
    const amna = await arrived(world, email);
    await accepting(world, amna, token)();
    await refused("already_member", inviting);

    const id = await placeOf(world, amna);
    await as(owner, (scope) => remove(scope, id));
    await refused("was_removed", inviting);
    await as(owner, (scope) => reopen(scope, id));
    await as(amna, leave);
    const again = await mailed(
      world,
      (await as(owner, (scope) => invite(scope, { email, role: "assistant" }))).id,
    );
    await accepting(world, amna, again)();
    const [{ role }] = await sql`select role from memberships where id = ${id} and ended_at is null`;
    assertEquals(role, "assistant");
  }));

Deno.test("who was removed after the mail left cannot come back through it", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const amna = await arrived(world, email);
    const token = await mailed(world, await invited(world));
    const id = newId();
    await sql`insert into memberships (id, clinic_id, principal_id, role) values (${id}, ${noor.id}, ${amna.principalId}, 'doctor')`;
    await as(noor.staff("owner"), (scope) => remove(scope, id));
    await refused("was_removed", accepting(world, amna, token));
  }));

Deno.test("a practitioner who never signed in gets their column with their login", () =>
  inWorld(async (world) => {
    const { noor, bega, sql, refused } = world;
    const practitionerId = noor.practitioners.get("Dr Faiza Memon")!;
    const elsewhere = [...bega.practitioners.values()][0];
    await refused("invalid_input", () => invited(world, { ...asDoctor, practitionerId: elsewhere }));
    const token = await mailed(world, await invited(world, { ...asDoctor, practitionerId }));
    const amna = await arrived(world, email);
    await accepting(world, amna, token)();
    const [{ principalId }] = await sql`
      select principal_id as "principalId" from practitioners where id = ${practitionerId}`;
    assertEquals(principalId, amna.principalId);
  }));

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
