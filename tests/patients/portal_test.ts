import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { dayAfter, dayIn } from "@/core/time.ts";
import {
  change,
  endPortalAccess,
  inviteToPortal,
  portalCircleOf,
  portalInvitationBehind,
  portalLetterOf,
  recordOf,
  revokePortalInvitation,
} from "@/domain/patients/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { arrived } from "@/tests/tenancy/support/invited.ts";
import { eventsOf } from "@/tests/tenancy/support/places.ts";
import { accepting, asked, bornAged, email, zone } from "./support/asked.ts";

const patientsOf = (world: World, person: Person) =>
  world.visiting(
    person,
    ({ patients }) => Promise.resolve(patients.map(({ id, relation }) => [id, relation])),
  );

Deno.test("a parent who is asked accepts and acts for the child; a login is never the patient", () =>
  inWorld(async (world) => {
    const { patientId, token } = await asked(world, "parent", bornAged(7), "female");
    const parent = await arrived(world, email);
    await accepting(world, parent, token)();
    assertEquals(await patientsOf(world, parent), [[patientId, "parent"]]);
    assertEquals(await eventsOf(world, "portal_invitation.accepted"), [{ relation: "parent", fields: [] }]);
    const [{ by, inviter }] = await world.sql`
      select granted_by as by, (select invited_by from portal_invitations where patient_id = a.patient_id) as inviter
        from portal_access a where patient_id = ${patientId}`;
    assertEquals(by, inviter);
  }));

Deno.test("the link is used once, by its addressee alone, and not after it was taken back or has run out", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const { patientId, id, token } = await asked(world, "guardian", bornAged(7), "female");
    const guardian = await arrived(world, email);
    await refused("other_account", accepting(world, await arrived(world, "other@example.test"), token));
    await refused("not_found", accepting(world, guardian, "no-such-token"));
    await sql`update portal_invitations set until = now() where id = ${id}`;
    await refused("invitation_expired", accepting(world, guardian, token));
    await sql`update portal_invitations set until = now() + interval '1 day' where id = ${id}`;
    await accepting(world, guardian, token)();
    await refused("invitation_used", accepting(world, guardian, token));
    await refused(
      "not_found",
      () => as(noor.staff("receptionist"), (scope) => revokePortalInvitation(scope, patientId, id)),
    );

    const second = await asked(world, "carer", bornAged(40), "female");
    await as(
      noor.staff("receptionist"),
      (scope) => revokePortalInvitation(scope, second.patientId, second.id),
    );
    await refused("invitation_revoked", accepting(world, guardian, second.token));
    assertEquals((await eventsOf(world, "portal_invitation.revoked")).length, 1);
  }));

Deno.test("what the record lacks must be said; no day and no sex is ever assumed, and what is there stays", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const { patientId, token } = await asked(world, "self");
    const self = await arrived(world, email);
    const born = bornAged(30);
    const without = await refused("invalid_input", accepting(world, self, token));
    assertEquals(fieldsOf(without), { birthDate: ["required"] });
    const sexless = await refused("invalid_input", accepting(world, self, token, { birthDate: born }));
    assertEquals(fieldsOf(sexless), { sex: ["required"] });
    for (
      const [birthDate, code] of [[dayAfter(dayIn(zone), 1), "in_the_future"], ["1849-12-31", "invalid_date"]]
    ) {
      const refusal = await refused(
        "invalid_input",
        accepting(world, self, token, { birthDate, sex: "male" }),
      );
      assertEquals(fieldsOf(refusal), { birthDate: [code] });
    }
    await accepting(world, self, token, { birthDate: born, sex: "male" })();
    const known = await as(noor.staff("doctor"), (scope) => recordOf(scope, patientId));
    assertEquals([known.birthDate, known.sex], [born, "male"]);

    const whole = await asked(world, "self", bornAged(50), "female");
    await accepting(world, self, whole.token, { birthDate: "1970-01-01", sex: "male" })();
    const kept = await as(noor.staff("doctor"), (scope) => recordOf(scope, whole.patientId));
    assertEquals([kept.birthDate, kept.sex], [bornAged(50), "female"]);
  }));

Deno.test("access that is ended ends at the next request, with the topic of the patient's news", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const { patientId, token } = await asked(world, "parent", bornAged(7), "female");
    const parent = await arrived(world, email);
    await accepting(world, parent, token)();
    const desk = noor.staff("receptionist");
    const before = await as(desk, (scope) => recordOf(scope, patientId));
    const epoch = async () =>
      (await sql`select live_epoch as epoch from patients where id = ${patientId}`)[0].epoch;
    const first = await epoch();
    await as(desk, (scope) => endPortalAccess(scope, patientId, parent.principalId));
    await refused("not_found", () => patientsOf(world, parent));
    assertEquals(await epoch(), first + 1);
    await refused(
      "not_found",
      () => as(desk, (scope) => endPortalAccess(scope, patientId, parent.principalId)),
    );
    const { companions } = await as(desk, (scope) => portalCircleOf(scope, patientId));
    assertEquals(companions, []);
    await as(desk, (scope) => change(scope, patientId, { name: "Zainab", version: before.version }));
    const again = await as(
      desk,
      (scope) => inviteToPortal(scope, patientId, { email, relation: "guardian" }),
    );
    const letter = await as(noor.job, (scope) => portalLetterOf(scope, again.id));
    await sql`update patients set birth_date = ${bornAged(7)}, sex = 'female' where id = ${patientId}`;
    await accepting(world, parent, letter!.token)();
    assertEquals(await patientsOf(world, parent), [[patientId, "guardian"]]);
  }));

Deno.test("nobody is asked twice, nor who has access, and another clinic's patient is not there", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, refused } = world;
    const desk = noor.staff("receptionist");
    const { patientId, token } = await asked(world, "parent", bornAged(7), "female");
    const inviting = (person: Person, address = email) => () =>
      as(person, (scope) => inviteToPortal(scope, patientId, { email: address, relation: "parent" }));
    await refused("already_asked", inviting(desk));
    await accepting(world, await arrived(world, email), token)();
    await refused("has_access", inviting(desk));
    await refused("not_allowed", inviting(noor.staff("doctor"), "x@example.test"));
    await refused("not_found", inviting(bega.staff("owner"), "x@example.test"));
    for (const [person, clinic] of [[noor.staff("doctor"), noor], [bega.staff("owner"), noor]] as const) {
      await refused(
        "not_allowed",
        () =>
          bare(
            person,
            (sql) =>
              sql`insert into portal_invitations (id, clinic_id, patient_id, email, relation)
              values (${newId()}, ${clinic.id}, ${patientId}, 'x@example.test', 'parent')`,
          ),
      );
    }
  }));

Deno.test("only the mail knows the token, and its holder learns the clinic but not the patient", () =>
  inWorld(async (world) => {
    const { as, acts, noor, bega, sql } = world;
    const { patientId, id, token } = await asked(world, "carer", bornAged(60));
    assertEquals(await as(noor.job, (scope) => portalLetterOf(scope, id)), null);
    assertEquals(await as(bega.job, (scope) => portalLetterOf(scope, id)), null);
    const [row] = await sql`select * from portal_invitations where id = ${id}`;
    assert(!JSON.stringify(row).includes(token));
    const seen = await acts.asAnyone((sql) => portalInvitationBehind({ sql }, token));
    assertEquals([seen.state, seen.lacksBirthDate, seen.lacksSex, seen.consentAge], [
      "open",
      false,
      true,
      18,
    ]);
    assert(!JSON.stringify(seen).includes("Zainab") && !JSON.stringify(seen).includes(patientId));
  }));
