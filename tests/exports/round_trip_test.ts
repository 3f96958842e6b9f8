import { assertEquals } from "@std/assert";
import { register } from "@/domain/patients/mod.ts";
import { moving } from "@/tests/moving/support/moved.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { takenOut, type Unpacked } from "./support/taken_out.ts";

/** What an export says of patients that another clinic must say too, once it has taken them in: all but whose they are. */
const told = async (out: Unpacked) =>
  (await out.table("patients")).lines.map((
    { number: _, id: __, portal_access: ___, ...line },
  ) =>
    ["name", "given_name", "family_name", "name_latin", "phone", "email", "birth_date", "sex", "address"].map(
      (column) => line[column],
    )
  ).sort();

const odd = [
  { name: '=HYPERLINK("http://evil.test")', phone: "0300 1112223" },
  { name: 'O\'Neill, "Bob" (Jr.)', email: "bob@example.test", birthDate: "1990-12-31" },
  { name: "محمد علی", givenName: "محمد", familyName: "علی", sex: "male" as const },
  { name: "😀 Smile", address: '12, "High" Street' },
];

Deno.test("what was taken out is moved in to an empty clinic: the same patients, and as many", () =>
  inWorld(async (world) => {
    const { as, bega, noor } = world;
    for (const patient of odd) await as(noor.staff("owner"), (scope) => register(scope, patient));
    const out = await takenOut(world);
    await emptied(world);
    const file = await moving(world, out.files["csv/patients.csv"], bega).begun();
    const checked = await file.checked();
    assertEquals([checked.add, checked.wrong + checked.ambiguous], [out.manifest().counts.patients, 0]);
    await file.taken();
    const again = await takenOut(world, bega);
    assertEquals(again.manifest().counts.patients, out.manifest().counts.patients);
    assertEquals(await told(again), await told(out));
  }));

/** Has bega begin with nobody. */
async function emptied({ bega, sql }: World): Promise<void> {
  await sql`update patients set deleted_at = now(), reason = 'Moved' where clinic_id = ${bega.id}`;
}
