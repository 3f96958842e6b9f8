import { assert, assertEquals } from "@std/assert";
import { dayAfter, dayIn } from "@/core/time.ts";
import { offer, setPrice, withdraw } from "@/domain/catalog/mod.ts";
import { register } from "@/domain/patients/mod.ts";
import { book, cancel, confirm } from "@/domain/scheduling/mod.ts";
import { moving } from "@/tests/moving/support/moved.ts";
import { openEmpty } from "@/tests/support/cast.ts";
import { paidVisit } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { takenOut, type Unpacked } from "./support/taken_out.ts";

/** What a table says that another clinic must say too once it has taken it in: all but ids, and what belongs to the clinic it was in. */
const kept: Record<string, string[]> = {
  patients: [
    ...["number", "name", "given_name", "family_name", "name_latin", "phone", "email"],
    ...["birth_date", "sex", "address"],
  ],
  services: [
    ...["code", "name", "category", "minutes", "price", "currency", "tax", "active", "description"],
    ...["name_en", "name_ro", "name_ur"],
  ],
  appointments: [
    ...["patient_number", "patient_name", "practitioner_name", "service_code", "starts_at", "minutes"],
    ...["status", "reason", "time_zone"],
  ],
  balances: ["patient_number", "patient_name", "amount", "currency"],
};

const told = async (out: Unpacked, name: string) =>
  (await out.table(name)).lines.map((line) => kept[name].map((column) => line[column]).join(" | ")).sort();

const odd = [
  { name: '=HYPERLINK("http://evil.test")', phone: "0300 1112223" },
  { name: 'O\'Neill, "Bob" (Jr.)', email: "bob@example.test", birthDate: "1990-12-31" },
  { name: "محمد علی", givenName: "محمد", familyName: "علی", sex: "male" as const },
  { name: "😀 Smile", address: '12, "High" Street' },
];

/** Has noor do what clinics do: patients, prices, visits in several states, and money that is owed. */
async function busy(world: World): Promise<void> {
  const { as, noor, sql } = world;
  const owner = noor.staff("owner");
  const { appointmentId } = await paidVisit(world);
  await sql`
    update appointments set starts_at = starts_at - interval '2557 days', ends_at = ends_at - interval '2557 days',
           wall_start = wall_start - interval '2557 days'
     where id = ${appointmentId}`; // a visit that is over was in the past
  for (const patient of odd) await as(owner, (scope) => register(scope, patient));
  await as(owner, async (scope) => {
    const named = { name: "Implant, with crown", code: "IMP", minutes: 90, category: "Surgery" };
    const { id } = await offer(scope, { ...named, price: 12_345_050 });
    await setPrice(scope, id, { price: 13_000_099, version: 1 });
    const { id: gone } = await offer(scope, { name: "Leeches", minutes: 30, category: "", price: 100 });
    await withdraw(scope, gone, { version: 1 });
  });
  await sql`
    update services set tax = 1900, description = 'Says "ready", in two weeks'
     where clinic_id = ${noor.id} and code = 'IMP'`;
  const monday = dayAfter(dayIn("Asia/Karachi"), 14 - new Date().getUTCDay() + 1);
  const [practitionerId] = noor.practitioners.values();
  const deeds = [confirm, cancel, null];
  for (const [at, deed] of deeds.entries()) {
    await as(owner, async (scope) => {
      const { id } = await book(scope, {
        patientId: noor.patients.get("Nadia Hussain")!,
        practitionerId,
        serviceId: noor.services.get("EXAM"),
        startsAt: `${monday}T${10 + at}:00`,
        minutes: 30,
        reason: 'Crown, "loose"',
      });
      await deed?.(scope, id, { reason: "Ill" });
    });
  }
}

Deno.test("what was taken out is moved in to an empty clinic: the same patients, services, visits and balances, and the same sums", () =>
  inWorld(async (world) => {
    await busy(world);
    const out = await takenOut(world);
    const empty = await openEmpty(world.sql, world.acts);
    for (const kind of Object.keys(kept)) {
      const file = await moving(world, out.files[`csv/${kind}.csv`], empty).begun();
      const { kind: recognised, system } = await file.state();
      assertEquals([recognised, system], [kind, "cusp"]);
      const { add, same, change, ambiguous, wrong } = await file.checked();
      const lines = out.manifest().counts[kind];
      assert(lines > 0, kind);
      assertEquals([add, same, change, ambiguous, wrong], [lines, 0, 0, 0, 0], kind);
      await file.taken();
    }
    const again = await takenOut(world, empty);
    for (const kind of Object.keys(kept)) {
      assertEquals(again.manifest().counts[kind], out.manifest().counts[kind], kind);
      assertEquals(await told(again, kind), await told(out, kind), kind);
    }
    for (const sum of ["balances.amount", "services.price"]) {
      assertEquals(again.manifest().sums[sum], out.manifest().sums[sum], sum);
    }
  }));
