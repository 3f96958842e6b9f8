import { assert, assertEquals } from "@std/assert";
import { objectsIn } from "@/core/storage.ts";
import { ask, exportOf, link } from "@/domain/exports/mod.ts";
import { add, placeOf } from "@/domain/exports/progress.ts";
import { sweepExports } from "@/functions/exports/sweep_exports.ts";
import { merge, raise, recordOf, register, reviewHistory } from "@/domain/patients/mod.ts";
import { inWorld } from "@/tests/support/world.ts";
import { paidVisit } from "@/tests/support/visit.ts";
import { archived, made, takenOut } from "./support/taken_out.ts";

Deno.test("whatever stops it, it goes on where it was and writes nothing twice", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const owner = noor.staff("owner");
    const id = await as(owner, ask);
    let spells = 0;
    for (; (await as(owner, (scope) => exportOf(scope, id))).state === "making"; spells++) {
      await made(world, noor, id, Date.now() - 1);
    }
    assert(spells > 20, `${spells}`);
    const parts = await sql<{ position: number; name: string }[]>`
      select position, name from export_parts where export_id = ${id} order by position`;
    assertEquals(parts.map(({ position }) => position), parts.map((_, at) => at));
    const out = await archived(world, noor, id);
    assertEquals(out.manifest().files.map(({ path }) => path), parts.map(({ name }) => name).slice(0, -1));
  }));

Deno.test("of two jobs at one export, the slower notes nothing and leaves it to the other", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const id = await as(noor.staff("owner"), ask);
    const place = (await as(noor.job, (scope) => placeOf(scope, id)))!;
    const text = { bytes: 1, rows: 0, sums: {}, digest: new Uint8Array([1]), reached: null };
    const part = { ...text, step: 0, name: "README.txt", path: `${noor.id}/exports/${id}/a` };
    await as(noor.job, (scope) => add(scope, place, [part], true));
    const other = { ...part, path: `${noor.id}/exports/${id}/b` };
    await refused("already_done", () => as(noor.job, (scope) => add(scope, place, [other], true)));
    await refused("already_done", () => as(noor.job, (scope) => add(scope, place, [], true)));
  }));

Deno.test("what is kept encrypted stands readable in the export, of a merged patient too", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    await paidVisit(world);
    const saba = noor.patients.get("Saba Anwar")!;
    await as(noor.staff("doctor"), async (scope) => {
      await raise(scope, saba, { kind: "allergy", detail: "Penicillin" });
      await reviewHistory(scope, saba, { conditions: ["Asthma"] } as never);
    });
    await as(noor.staff("owner"), async (scope) => {
      const twin = await register(scope, { name: "Saba Anwar" });
      await raise(scope, twin.id, { kind: "allergy", detail: "Latex" });
      const [one, other] = [await recordOf(scope, saba), await recordOf(scope, twin.id)];
      await merge(scope, saba, { mergedId: twin.id, version: one.version, mergedVersion: other.version });
    });
    const out = await takenOut(world);
    assertEquals((await out.table("visit_notes")).lines.map(({ text }) => text), ["Caries on 46, filled."]);
    const alerts = (await out.table("alerts")).lines;
    assertEquals(alerts.map(({ patient_id, detail }) => [patient_id, detail]), [
      [saba, "Penicillin"],
      [saba, "Latex"],
    ]);
    const [{ answers }] = (await out.table("medical_histories")).lines;
    assertEquals(JSON.parse(answers).conditions, ["Asthma"]);
  }));

Deno.test("text stands in the tables exactly as it was written, formulas, quotes and line ends too", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const names = ["=1+1", "@cmd", "-2", 'A "B", C', "two\r\nlines", "علی حیدر", "a;b\\c"];
    for (const name of names) {
      await as(noor.staff("owner"), (scope) => register(scope, { name, tags: [name] } as never));
    }
    const { lines } = await (await takenOut(world)).table("patients");
    const found = new Set(lines.map(({ name }) => name));
    assertEquals(names.filter((name) => !found.has(name)), []);
    assertEquals(lines.find(({ name }) => name === "a;b\\c")?.tags ?? "", "a\\;b\\\\c");
  }));

Deno.test("an export holds no row of another clinic's", () =>
  inWorld(async (world) => {
    const { bega, noor, sql } = world;
    const out = await takenOut(world, bega);
    const text = Object.keys(out.files).map(out.text).join("\n");
    const foreign = await sql<{ id: string }[]>`
      select id from patients where clinic_id = ${noor.id} union select id from services where clinic_id = ${noor.id}
      union select id from practitioners where clinic_id = ${noor.id} union select id from events where clinic_id = ${noor.id}`;
    assert(foreign.length > 10);
    assertEquals(foreign.filter(({ id }) => text.includes(id)), []);
  }));

Deno.test("after its time an export is gone from Storage, and says so", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const owner = noor.staff("owner");
    const { id } = await takenOut(world);
    const folder = `${noor.id}/exports/${id}`;
    assert((await objectsIn(folder)).length > 20);
    const sweep = () => sweepExports((work) => as(noor.job, work));
    await sweep();
    assert((await objectsIn(folder)).length > 20, "not before its time");
    await sql`update exports set until = now() - interval '1 second' where id = ${id}`;
    await refused("gone", () => as(owner, (scope) => link(scope, id)));
    await sweep();
    assertEquals(await objectsIn(folder), []);
    assertEquals((await as(owner, (scope) => exportOf(scope, id))).state, "removed");
    assertEquals((await sql`select from export_parts where export_id = ${id}`).length, 0);
  }));

Deno.test("the clock wakes what a fallen job left lying, and ends what was never made", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const owner = noor.staff("owner");
    const id = await as(owner, ask);
    const waiting = async () =>
      (await sql`select from graphile_worker.jobs where key = ${`export:${id}`}`).length;
    await sql`select graphile_worker.remove_job(${`export:${id}`})`;
    await sql`select private.sweep_exports()`;
    assertEquals(await waiting(), 0);
    await sql`update exports set moved_at = now() - interval '6 minutes' where id = ${id}`;
    await sql`select private.sweep_exports()`;
    assertEquals(await waiting(), 1);
    await sql`update exports set asked_at = now() - interval '21 hours' where id = ${id}`;
    await sql`select private.sweep_exports()`;
    const { state, fault } = await as(owner, (scope) => exportOf(scope, id));
    assertEquals([state, fault], ["failed", "export_late"]);
  }));
