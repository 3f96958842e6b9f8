import { assertEquals } from "@std/assert";
import { conclude, waitingOf } from "@/domain/billing/mod.ts";
import { notesOf } from "@/domain/records/mod.ts";
import { arrive, book, start, visitOf } from "@/domain/scheduling/mod.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

Deno.test("a visit is completed with its note and what it costs", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const id = await begun(world);
    const patientId = noor.patients.get("Saba Anwar")!;
    await as(noor.staff("doctor"), (scope) =>
      conclude(scope, id, {
        note: "Filled 46.",
        serviceIds: [noor.services.get("EXAM")!],
        lines: [{ description: "Floss", quantity: 2, unitAmount: 500 }],
      }));

    const [status, notes, waiting] = await as(noor.staff("doctor"), async (scope) => [
      (await visitOf(scope, id)).status,
      (await notesOf(scope, patientId, id)).map(({ text }) => text),
      (await waitingOf(scope, patientId)).map(({ description, amount }) => [description, amount]),
    ]);
    assertEquals(status, "completed");
    assertEquals(notes, ["Filled 46."]);
    assertEquals(waiting, [["Examination", 250_000], ["Floss", 1_000]]);
  }));

Deno.test("when one part is refused, nothing of it happened", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const id = await begun(world);
    await refused("invalid_input", () =>
      as(noor.staff("doctor"), (scope) =>
        conclude(scope, id, {
          note: "Filled 46.",
          serviceIds: [bega.services.get("CONS")!],
          lines: [],
        })));
  }));

Deno.test("a visit that has not begun is not concluded, nor one of another clinic", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const { id } = await as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, "12:00")));
    const nothing = { serviceIds: [], lines: [] };
    await refused("wrong_status", () => as(noor.staff("doctor"), (scope) => conclude(scope, id, nothing)));
    await refused("not_found", () => as(bega.staff("doctor"), (scope) => conclude(scope, id, nothing)));
  }));

Deno.test("who may not write notes completes without one", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const id = await begun(world);
    const reception = noor.staff("receptionist");
    await refused("not_allowed", () =>
      as(reception, (scope) => conclude(scope, id, { note: "Filled 46.", serviceIds: [], lines: [] })));
    await as(reception, (scope) =>
      conclude(scope, id, { serviceIds: [], lines: [] }));
  }));

async function begun({ as, noor }: World): Promise<string> {
  return await as(noor.staff("receptionist"), async (scope) => {
    const { id } = await book(scope, visitAt(noor, "12:00"));
    await arrive(scope, id);
    await start(scope, id);
    return id;
  });
}
