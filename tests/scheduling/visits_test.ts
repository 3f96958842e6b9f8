import { assertEquals } from "@std/assert";
import { book, cancel, visitsOf } from "@/domain/scheduling/mod.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a patient's visits come latest first, cancelled ones too", () =>
  inWorld(async ({ as, noor }) => {
    const reception = noor.staff("receptionist");
    const patientId = noor.patients.get("Saba Anwar")!;
    const [first, second] = await as(reception, async (scope) => {
      const booked = [await book(scope, visitAt(noor, "10:00")), await book(scope, visitAt(noor, "12:00"))];
      await cancel(scope, booked[1].id, {});
      return booked;
    });
    const visits = await as(reception, (scope) => visitsOf(scope, patientId));
    assertEquals(visits.map(({ id, status }) => [id, status]), [[second.id, "cancelled"], [
      first.id,
      "scheduled",
    ]]);
    assertEquals((await as(reception, (scope) => visitsOf(scope, patientId, 1))).length, 1);
  }));

Deno.test("in the portal one sees the visits of whom one acts for, and no others", () =>
  inWorld(async ({ as, visiting, noor, bega, patient }) => {
    const nadia = noor.patients.get("Nadia Hussain")!;
    const child = noor.patients.get("علی حیدر")!;
    await as(noor.staff("receptionist"), async (scope) => {
      await book(scope, visitAt(noor, "10:00"));
      await book(scope, visitAt(noor, "11:00", { patientId: child }));
      await book(scope, visitAt(noor, "12:00", { patientId: nadia }));
    });
    const seen = (id: string) => visiting(patient, async (scope) => (await visitsOf(scope, id)).length);
    assertEquals([await seen(noor.patients.get("Saba Anwar")!), await seen(child), await seen(nadia)], [
      1,
      1,
      0,
    ]);
    const stranger = await as(
      bega.staff("owner"),
      (scope) => visitsOf({ ...scope, clinicId: noor.id }, nadia),
    );
    assertEquals(stranger, []);
  }));
