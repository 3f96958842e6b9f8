import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { merge, recordOf, register, unmerge } from "@/domain/patients/mod.ts";
import { book } from "@/domain/scheduling/mod.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const ids = ({ noor }: World) => ({
  survivorId: noor.patients.get("Saba Anwar")!,
  mergedId: noor.patients.get("Nadia Hussain")!,
  versions: { version: 1, mergedVersion: 1 },
});

Deno.test("two records with visits at one time are not made one: somebody has to decide about a visit first", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const { survivorId, mergedId, versions } = ids(world);
    const owner = noor.staff("owner");
    const other = noor.practitioners.get("Dr Faiza Memon")!;
    await as(owner, async (scope) => {
      await book(scope, visitAt(noor, "10:00"));
      await book(scope, { ...visitAt(noor, "10:15"), patientId: mergedId, practitionerId: other });
    });
    await refused(
      "visits_overlap",
      () => as(owner, (scope) => merge(scope, survivorId, { mergedId, ...versions })),
    );
  }));

Deno.test("who changed meanwhile, is gone, another clinic's or the same is not merged", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const { survivorId, mergedId, versions } = ids(world);
    const owner = noor.staff("owner");
    const attempt = (survivor: string, merged: string, seen = versions) => () =>
      as(owner, (scope) => merge(scope, survivor, { mergedId: merged, ...seen }));
    await refused("changed_meanwhile", attempt(survivorId, mergedId, { version: 2, mergedVersion: 1 }));
    await refused("changed_meanwhile", attempt(survivorId, mergedId, { version: 1, mergedVersion: 7 }));
    await refused("invalid_input", attempt(survivorId, survivorId));
    for (const wrong of [bega.patients.get("Ștefan Ionescu")!, newId()]) {
      await refused("not_found", attempt(survivorId, wrong));
      await refused("not_found", attempt(wrong, mergedId));
    }
    await refused("not_found", () => as(owner, (scope) => unmerge(scope, survivorId, newId())));
  }));

Deno.test("after thirty days, or once the number is somebody else's, a merge stays", () =>
  inWorld(async (world) => {
    const { as, noor, sql, refused } = world;
    const { survivorId, mergedId, versions } = ids(world);
    const owner = noor.staff("owner");
    const { id } = await as(owner, (scope) => merge(scope, survivorId, { mergedId, ...versions }));
    const { number } = await as(owner, (scope) => register(scope, { name: "Else", number: "N-0002" }))
      .catch(() => ({ number: "" }));
    const [{ number: merged }] = await sql<
      { number: string }[]
    >`select number from patients where id = ${mergedId}`;
    if (number !== merged) await as(owner, (scope) => register(scope, { name: "Else", number: merged }));
    await refused("number_taken", () => as(owner, (scope) => unmerge(scope, survivorId, id)));
    await sql`update patient_merges set until = now() where id = ${id}`;
    await refused("merge_final", () => as(owner, (scope) => unmerge(scope, survivorId, id)));
  }));

Deno.test("who may not merge is refused, by the verbs and by the functions behind them; no column is taken that is not the head's", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, patient, refused } = world;
    const { survivorId, mergedId, versions } = ids(world);
    const reception = noor.staff("receptionist");
    await refused(
      "not_allowed",
      () => as(reception, (scope) => merge(scope, survivorId, { mergedId, ...versions })),
    );
    await refused("not_allowed", () => as(reception, (scope) => unmerge(scope, survivorId, newId())));
    const call = (sql: World["sql"], columns: string[]) =>
      sql`select private.merge_patients(${newId()}, ${noor.id}, ${survivorId}, ${mergedId}, 1, 1, ${columns})`;
    for (const person of [reception, bega.staff("owner"), patient]) {
      await refused("not_allowed", () => bare(person, (sql) => call(sql, [])));
      await refused(
        "not_allowed",
        () => bare(person, (sql) => sql`select private.unmerge_patients(${newId()}, ${noor.id})`),
      );
    }
    for (const column of ["clinic_id", "id", "name = (select 1), name", "version"]) {
      await refused("not_allowed", () => bare(noor.staff("owner"), (sql) => call(sql, [column])));
    }
    assertEquals((await as(reception, (scope) => recordOf(scope, mergedId))).version, 1);
  }));
