import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { fhirStatus } from "@/domain/exports/fhir/appointment.ts";
import { patient } from "@/domain/exports/fhir/patient.ts";
import { plain } from "@/domain/exports/fhir/resource.ts";
import { register } from "@/domain/patients/mod.ts";
import { inWorld } from "@/tests/support/world.ts";
import { paidVisit } from "@/tests/support/visit.ts";
import { faultsOf, isBundle } from "./support/fhir.ts";
import { takenOut } from "./support/taken_out.ts";

Deno.test("a clinic's bundle is FHIR R4 by HL7's own schema, and holds every patient and visit", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    await paidVisit(world);
    const odd = [
      '=HYPERLINK("http://evil.test")',
      "😀",
      "علی\u00a0حیدر",
      "O\u2028Neill \u200f(Jr.)",
      '<b>Ana</b> & "co"',
    ];
    for (const name of odd) await as(noor.staff("owner"), (scope) => register(scope, { name }));
    const bundle = (await takenOut(world)).json("fhir/bundle.json");
    assertEquals(faultsOf(bundle), []);
    // deno-lint-ignore no-explicit-any -- resources of every type
    const of = (type: string): any[] =>
      bundle.entry.map(({ resource }: { resource: { resourceType: string } }) => resource)
        .filter(({ resourceType }: { resourceType: string }) => resourceType === type);
    const [{ patients, visits }] = await sql`
      select (select count(*)::int from patients where clinic_id = ${noor.id}) as patients,
             (select count(*)::int from appointments where clinic_id = ${noor.id}) as visits`;
    assertEquals([of("Patient").length, of("Appointment").length], [patients, visits]);
    assertEquals([of("Organization").length, of("Location").length], [1, noor.places.length]);
    const [visit] = of("Appointment");
    assertEquals([visit.status, visit.start, visit.minutesDuration], [
      "fulfilled",
      "2031-03-03T10:00:00+05:00",
      30,
    ]);
    const small = Map.groupBy<string, { resource: { resourceType: string } }>(
      bundle.entry,
      ({ resource }) => resource.resourceType,
    ).values().map(([one]) => one).toArray();
    assert(small.length >= 6 && isBundle({ ...bundle, entry: small }));
    assert(!isBundle({ ...bundle, entry: [{ resource: { ...visit, status: "late" } }] }));
    const here = new Set(bundle.entry.map(({ fullUrl }: { fullUrl: string }) => fullUrl));
    const named = JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g);
    assertEquals([...named].filter(([, url]) => !here.has(url)).map(([, url]) => url), []);
    assert(of("Patient").some(({ name: [{ text }] }) => text === "علی حیدر"), "other spaces become FHIR's");
    assert(of("Patient").some(({ name: [{ text }] }) => text === odd[0]));
  }));

Deno.test("a bundle that is not FHIR is found out", () =>
  inWorld(async (world) => {
    const bundle = (await takenOut(world)).json("fhir/bundle.json");
    const [{ resource }] = bundle.entry.filter((
      { resource }: { resource: { resourceType: string } },
    ) => resource.resourceType === "Patient");
    for (
      const fault of [
        { gender: "F" },
        { birthDate: "31.12.1990" },
        { name: "Saba" },
        { colour: "red" },
        { id: "a b" },
        { name: [{ text: "\u00a0" }] },
      ]
    ) {
      const broken = { ...bundle, entry: [{ resource: { ...resource, ...fault } }] };
      assert(faultsOf(broken).length > 0, JSON.stringify(fault));
    }
    assert(faultsOf({ ...bundle, type: "pile", entry: [] }).length > 0);
  }));

Deno.test("whatever a patient is called, and whatever is unknown of them, they are a patient of FHIR's", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.constant(null));
  const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const row = fc.record({
    id: fc.uuid(),
    number: text,
    name: text,
    given_name: text,
    family_name: text,
    prefix: text,
    name_latin: text,
    phone: text,
    email: text,
    address: text,
    birth_date: fc.option(day),
    sex: fc.constantFrom("male", "female", "other", "unknown", null),
    languages: fc.array(fc.constantFrom("ur", "en", "ro")),
    merged_into: fc.option(fc.uuid()),
    active: fc.boolean(),
    phones: fc.array(text),
    near: fc.option(fc.array(fc.record({ relation: text, name: text, phone: text, email: text }))),
  });
  fc.assert(fc.property(row, (row) => {
    const resource = plain(patient.resource(row, { clinicId: crypto.randomUUID() } as never));
    assertEquals(
      faultsOf({ resourceType: "Bundle", type: "collection", entry: [{ resource }] } as never),
      [],
    );
  }));
});

Deno.test("FHIR has a word for every state of a visit", () =>
  inWorld(async ({ sql }) => {
    const [{ definition }] = await sql`
      select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'appointments_status_check'`;
    const states = [...definition.matchAll(/'(\w+)'/g)].map(([, state]) => state);
    assertEquals(Object.keys(fhirStatus).sort(), states.sort());
  }));
