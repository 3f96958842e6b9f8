import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import { problemOf } from "@/core/problem.ts";
import { ChangedMeanwhile } from "@/core/refusal.ts";
import { change, recordOf, register } from "@/domain/patients/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("the second of two editors is told both values of each field that differs, and may then choose", () =>
  inWorld(async ({ as, noor, refused }) => {
    const id = noor.patients.get("Saba Anwar")!;
    const [doctor, reception] = [noor.staff("doctor"), noor.staff("receptionist")];
    const base = { name: "Saba Anwar", phone: "0300 1234567", address: "Clifton" };
    await as(doctor, (scope) => change(scope, id, { ...base, version: 1, sex: "female", tags: ["vip"] }));
    const mine = { ...base, address: "Saddar", phones: [{ phone: "0321 0001112" }] };
    const refusal = await refused(
      "changed_meanwhile",
      () => as(reception, (scope) => change(scope, id, { ...mine, version: 1 })),
    );
    assertInstanceOf(refusal, ChangedMeanwhile);
    assertEquals(refusal.version, 2);
    assertEquals(refusal.differing, {
      sex: { yours: null, theirs: "female" },
      address: { yours: "Saddar", theirs: "Clifton" },
      tags: { yours: [], theirs: ["vip"] },
      phones: { yours: [{ phone: "+923210001112", label: null, whatsapp: false }], theirs: [] },
    });
    assertEquals(fieldsOf(refusal), {
      sex: ["changed_to"],
      address: ["changed_to"],
      tags: ["changed_here"],
      phones: ["changed_here"],
    });
    const problem = problemOf(refusal, (code) => code);
    assertEquals(problem.meanwhile?.version, 2);

    // Having seen it, they keep their address and take the other's rest.
    await as(reception, (scope) => change(scope, id, { ...mine, sex: "female", tags: ["vip"], version: 2 }));
    const patient = await as(reception, (scope) => recordOf(scope, id));
    assertEquals([patient.address, patient.sex, patient.tags, patient.version], [
      "Saddar",
      "female",
      ["vip"],
      3,
    ]);
  }));

Deno.test("who only changed the phones moved the version too: nobody overwrites them unseen", () =>
  inWorld(async ({ as, noor, refused }) => {
    const reception = noor.staff("receptionist");
    const { id } = await as(reception, (scope) => register(scope, { name: "Zain" }));
    const edit = (phone: string) =>
      as(reception, (scope) => change(scope, id, { name: "Zain", version: 1, phones: [{ phone }] }));
    await edit("0321 0001112");
    const refusal = await refused("changed_meanwhile", () => edit("0321 0001113"));
    assert("phones" in (refusal as ChangedMeanwhile).differing);
  }));
