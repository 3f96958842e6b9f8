import { assert, assertEquals } from "@std/assert";
import { timelineOf } from "@/domain/audit/mod.ts";
import { merge, raise, recordOf, register, reviewHistory } from "@/domain/patients/mod.ts";
import { book, miss, visitFiguresOf } from "@/domain/scheduling/mod.ts";
import { paidVisit, visitAt } from "@/tests/support/visit.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a patient in figures: visits that took place, missed ones, first, last and next", () =>
  inWorld(async (world) => {
    const { as, noor, sql, refused } = world;
    const { appointmentId } = await paidVisit(world);
    const patientId = noor.patients.get("Saba Anwar")!;
    const reception = noor.staff("receptionist");
    const next = await as(reception, async (scope) => {
      const missed = await book(scope, visitAt(noor, "12:00"));
      await miss(scope, missed.id, { reason: "" });
      await book(scope, visitAt(noor, "17:00"));
      return (await book(scope, visitAt(noor, "15:00"))).id;
    });
    const figures = await as(reception, (scope) => visitFiguresOf(scope, patientId));
    const [visit] = await sql`select starts_at from appointments where id = ${appointmentId}`;
    assertEquals([figures.visits, figures.missed, figures.next?.id], [1, 1, next]);
    assertEquals([figures.first, figures.last], [visit.starts_at, visit.starts_at]);
    const none = await as(reception, (scope) => visitFiguresOf(scope, noor.patients.get("علی حیدر")!));
    assertEquals(none, { visits: 0, missed: 0, first: null, last: null, next: null });
    await refused(
      "not_allowed",
      () => as(reception, (scope) => visitFiguresOf({ ...scope, permissions: new Set() }, patientId)),
    );
  }));

Deno.test("the timeline tells everything of a patient, page by page, and to each reader what they may know", () =>
  inWorld(async ({ as, noor, bega }) => {
    const doctor = noor.staff("doctor");
    const patientId = noor.patients.get("Nadia Hussain")!;
    await as(doctor, async (scope) => {
      for (let index = 0; index < 5; index++) await raise(scope, patientId, { kind: "other" });
      await reviewHistory(scope, patientId, { conditions: ["Asthma"] });
    });
    const names = async (person: typeof doctor) => {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const { happened, next } = await as(person, (scope) => timelineOf(scope, patientId, after, 3));
        assert(happened.length <= 3);
        seen.push(...happened.map(({ id }) => id));
        after = next ?? undefined;
      } while (after);
      assertEquals(new Set(seen).size, seen.length);
      return seen.length;
    };
    assertEquals([await names(doctor), await names(noor.staff("receptionist"))], [7, 6]);
    const { happened } = await as(
      bega.staff("owner"),
      (scope) => timelineOf({ ...scope, clinicId: noor.id }, patientId),
    );
    assertEquals(happened, []);
  }));

Deno.test("the timeline of a survivor tells of the record that went into theirs too", () =>
  inWorld(async ({ as, noor }) => {
    const owner = noor.staff("owner");
    const mergedId = noor.patients.get("Nadia Hussain")!;
    const happened = await as(owner, async (scope) => {
      const { id } = await register(scope, { name: "Nadia Husain" });
      await raise(scope, mergedId, { kind: "other" });
      const { version } = await recordOf(scope, mergedId);
      await merge(scope, id, { mergedId, version: 1, mergedVersion: version });
      return (await timelineOf(scope, id)).happened;
    });
    assertEquals(happened.map(({ name }) => name).sort(), [
      "alert.raised",
      "patient.merged",
      "patient.registered",
      "patient.registered",
    ]);
  }));
