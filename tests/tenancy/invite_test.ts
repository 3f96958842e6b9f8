import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import {
  invitationBehind,
  invitationsOf,
  invite,
  leave,
  remove,
  reopen,
  workplacesOf,
} from "@/domain/tenancy/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import { inWorld } from "@/tests/support/world.ts";
import { accepting, arrived, asDoctor, email, invited, mailed } from "./support/invited.ts";
import { placeOf } from "./support/places.ts";

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
