import { assert, assertEquals } from "@std/assert";
import { amend, arrive, book, dismiss, seat, start, visitOf } from "@/domain/scheduling/mod.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const booked = ({ as, noor }: World) =>
  as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, "12:00"))).then(({ id }) => id);

Deno.test("the desk changes what a visit is for and what it notes, and whoever saves second is told", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const reception = noor.staff("receptionist");
    const id = await booked(world);
    const { version } = await as(reception, (scope) => visitOf(scope, id));
    await as(
      reception,
      (scope) => amend(scope, id, { reason: "Crown", deskNote: "Brings her son", version }),
    );
    const visit = await as(reception, (scope) => visitOf(scope, id));
    assertEquals([visit.reason, visit.note], ["Crown", "Brings her son"]);
    await as(reception, (scope) => amend(scope, id, { serviceId: noor.services.get("EXAM") }));
    const again = await as(reception, (scope) => visitOf(scope, id));
    assertEquals([again.reason, again.note, again.service?.name], ["Crown", "Brings her son", "Examination"]);
    await refused(
      "changed_meanwhile",
      () => as(reception, (scope) => amend(scope, id, { reason: "Late", version })),
    );
    await refused(
      "not_allowed",
      () => as(noor.staff("accountant"), (scope) => amend(scope, id, { reason: "No" })),
    );
    await refused("not_found", () => as(bega.staff("owner"), (scope) => amend(scope, id, { reason: "No" })));
    const foreign = bega.services.values().next().value!;
    await refused("invalid_input", () => as(reception, (scope) => amend(scope, id, { serviceId: foreign })));
  }));

Deno.test("the clock of a visit says when the patient was in the chair and let go, and nobody sits who has not come", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const [reception, doctor] = [noor.staff("receptionist"), noor.staff("doctor")];
    const id = await booked(world);
    const refusal = await refused("wrong_status", () => as(reception, (scope) => seat(scope, id)));
    assertEquals(refusal.values, { status: "scheduled", allowed: "arrived, in_progress" });
    await as(reception, (scope) => arrive(scope, id));
    await as(reception, (scope) => seat(scope, id));
    await refused("wrong_status", () => as(reception, (scope) => dismiss(scope, id)));
    await as(doctor, (scope) => start(scope, id));
    await as(doctor, (scope) => dismiss(scope, id));
    const { seatedAt, dismissedAt } = await as(doctor, (scope) => visitOf(scope, id));
    assert(seatedAt && dismissedAt && seatedAt <= dismissedAt);
    await refused("not_allowed", () => as(noor.staff("accountant"), (scope) => seat(scope, id)));
    await refused("not_found", () => as(bega.staff("owner"), (scope) => dismiss(scope, id)));
  }));
