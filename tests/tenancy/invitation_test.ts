import { assert, assertEquals, assertMatch } from "@std/assert";
import { newId } from "@/core/id.ts";
import { invitationBehind, invitationsOf, letterOf, remove, resend, revoke } from "@/domain/tenancy/mod.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { inWorld } from "@/tests/support/world.ts";
import { accepting, arrived, email, invited, mailed } from "./support/invited.ts";
import { eventsOf, placeOf } from "./support/places.ts";

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
