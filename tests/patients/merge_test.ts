import { assert, assertEquals } from "@std/assert";
import { historyOf } from "@/domain/audit/mod.ts";
import { invoicesOfPatient } from "@/domain/billing/mod.ts";
import {
  alertsOf,
  find,
  findByPhone,
  historiesOf,
  identifiersOf,
  merge,
  mergesOf,
  raise,
  recordOf,
  register,
  reviewHistory,
  survivorOf,
  unmerge,
} from "@/domain/patients/mod.ts";
import { notesOf } from "@/domain/records/mod.ts";
import { book, visitsOf } from "@/domain/scheduling/mod.ts";
import { paidVisit, visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { digestOf } from "./support/digest.ts";

/** Saba Anwar, with all that can hang on a patient, and the second record that somebody made of her. */
async function twice(world: World) {
  const { as, noor } = world;
  await paidVisit(world);
  const mergedId = noor.patients.get("Saba Anwar")!;
  const survivorId = await as(noor.staff("owner"), async (scope) => {
    const { id } = await register(scope, { name: "Saba Anwer", phone: "0300 7776665", number: "N-0100" });
    await raise(scope, mergedId, { kind: "allergy", detail: "Penicillin" });
    await reviewHistory(scope, mergedId, { conditions: ["Asthma"] });
    return id;
  });
  const versions = await as(noor.staff("owner"), async (scope) => ({
    version: (await recordOf(scope, survivorId)).version,
    mergedVersion: (await recordOf(scope, mergedId)).version,
  }));
  return { survivorId, mergedId, versions };
}

Deno.test("everything of the merged record follows the survivor, what was encrypted too, and the old number and phone find them", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const { survivorId, mergedId, versions } = await twice(world);
    const owner = noor.staff("owner");
    await as(owner, (scope) => merge(scope, survivorId, { mergedId, take: ["name", "email"], ...versions }));

    await as(owner, async (scope) => {
      const survivor = await recordOf(scope, survivorId);
      assertEquals([survivor.name, survivor.number, survivor.phone], [
        "Saba Anwar",
        "N-0100",
        "+923007776665",
      ]);
      assertEquals((await visitsOf(scope, survivorId)).length, 1);
      assertEquals((await invoicesOfPatient(scope, survivorId)).length, 1);
      assertEquals((await notesOf(scope, survivorId)).map(({ text }) => text), ["Caries on 46, filled."]);
      assertEquals((await alertsOf(scope, survivorId)).map(({ detail }) => detail), ["Penicillin"]);
      assertEquals((await historiesOf(scope, survivorId))[0].conditions, ["Asthma"]);
      assertEquals((await findByPhone(scope, "0300 1234567")).map(({ id }) => id), [survivorId]);
      assertEquals(await survivorOf(scope, mergedId), survivorId);
      const [{ number }] = await scope.sql<{ number: string }[]>`
        select number from patient_numbers where patient_id = ${survivorId}`;
      assertEquals((await find(scope, number)).map(({ id }) => id), [survivorId]);
      const { deeds } = await historyOf(scope, { name: "patient.merged" });
      assertEquals(deeds[0].changes.merged, mergedId);
    });
    const numbers = await sql`select number from patient_numbers where patient_id = ${survivorId}`;
    assertEquals([...numbers], [{ number: "N-0001" }]);
    const [account] = await sql`
      select distinct a.patient_id from invoices i join accounts a on a.id = i.account_id where i.patient_id = ${survivorId}`;
    assertEquals(account.patient_id, survivorId);
    const access = await sql`select relation from portal_access where patient_id = ${survivorId}`;
    assertEquals(access.map(({ relation }) => relation), ["self"]);
    // A number that is sealed for the survivor now and one from before stand side by side.
    await as(owner, (scope) => identifiersOf(scope, survivorId));
  }));

Deno.test("undone, every table holds what it held before the merge, but for what was recorded of it", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const { survivorId, mergedId, versions } = await twice(world);
    const owner = noor.staff("owner");
    const before = await digestOf(world.sql, noor.id);
    const { id } = await as(
      owner,
      (scope) =>
        merge(scope, survivorId, { mergedId, take: ["name", "number", "phone", "birthDate"], ...versions }),
    );
    const between = await digestOf(world.sql, noor.id);
    const moved = Object.keys(before).filter((table) => before[table] !== between[table]);
    for (
      const table of [
        "patients",
        "appointments",
        "visit_notes",
        "invoices",
        "payments",
        "receipts",
        "portal_access",
      ]
    ) {
      assert(moved.includes(`app.${table}`), `${table} did not move`);
    }
    assertEquals((await as(owner, (scope) => mergesOf(scope, survivorId))).map(({ number }) => number), [
      "N-0001",
    ]);

    await as(owner, (scope) => unmerge(scope, survivorId, id));
    const after = await digestOf(world.sql, noor.id);
    const differing = Object.keys(before).filter((table) => before[table] !== after[table]);
    assertEquals(differing, [
      "app.events",
      "app.patient_merges",
      "private.merge_heads",
      "private.merge_moves",
    ]);
    assertEquals(await as(owner, (scope) => mergesOf(scope, survivorId)), []);
  }));

Deno.test("what the survivor got and what somebody wrote since the merge stays when it is undone", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const { survivorId, mergedId, versions } = await twice(world);
    const owner = noor.staff("owner");
    const booked = await as(owner, async (scope) => {
      const { id } = await merge(scope, survivorId, { mergedId, take: ["name"], ...versions });
      await sql`update patients set name = 'Saba Khan' where id = ${survivorId}`;
      const visit = await book(scope, { ...visitAt(noor, "15:00"), patientId: survivorId });
      await unmerge(scope, survivorId, id);
      return visit.id;
    });
    await as(owner, async (scope) => {
      assertEquals((await recordOf(scope, survivorId)).name, "Saba Khan");
      assertEquals((await recordOf(scope, mergedId)).name, "Saba Anwar");
      assertEquals((await visitsOf(scope, survivorId)).map(({ id }) => id), [booked]);
      assertEquals((await notesOf(scope, mergedId)).length, 1);
    });
  }));

Deno.test("a record that was merged twice comes out in the order it went in", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const { survivorId, mergedId, versions } = await twice(world);
    const owner = noor.staff("owner");
    const first = await as(owner, (scope) => merge(scope, survivorId, { mergedId, ...versions }));
    const third = await as(owner, (scope) => register(scope, { name: "Saba" }));
    const version = (await as(owner, (scope) => recordOf(scope, survivorId))).version;
    const second = await as(
      owner,
      (scope) => merge(scope, third.id, { mergedId: survivorId, version: 1, mergedVersion: version }),
    );
    await as(owner, async (scope) => {
      assertEquals(await survivorOf(scope, mergedId), third.id);
      assertEquals((await notesOf(scope, third.id)).map(({ text }) => text), ["Caries on 46, filled."]);
    });
    await refused("merged_again", () => as(owner, (scope) => unmerge(scope, survivorId, first.id)));
    await as(owner, (scope) => unmerge(scope, third.id, second.id));
    await as(owner, (scope) => unmerge(scope, survivorId, first.id));
    assertEquals((await as(owner, (scope) => notesOf(scope, mergedId))).length, 1);
    await refused("merge_final", () => as(owner, (scope) => unmerge(scope, survivorId, first.id)));
  }));
