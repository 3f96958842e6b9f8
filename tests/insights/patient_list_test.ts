import { assert, assertEquals } from "@std/assert";
import { filterIn, patientList } from "@/domain/insights/mod.ts";
import { register } from "@/domain/patients/mod.ts";
import { paidVisit } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const asked = (query: string) => filterIn(new URLSearchParams(query));

/** Names of everybody a filter finds, over all pages. */
async function everybody({ as, noor }: World, query: string, most = 20, between = () => Promise.resolve()) {
  const names: string[] = [];
  let after: string | undefined;
  do {
    const { patients, next } = await as(
      noor.staff("owner"),
      (scope) => patientList(scope, asked(query), after, most),
    );
    names.push(...patients.map(({ name }) => name));
    after = next ?? undefined;
    if (after) await between();
  } while (after);
  return names;
}

Deno.test("each filter narrows the list, and together they narrow it further", () =>
  inWorld(async (world) => {
    const { as, sql, noor } = world;
    const visit = await paidVisit(world);
    await sql`update appointments set starts_at = '2026-05-05T05:00Z', ends_at = '2026-05-05T05:30Z' where id = ${visit.appointmentId}`;
    await sql`update patients set created_at = '2020-01-31T20:00Z' where id = ${noor.patients.get(
      "Nadia Hussain",
    )!}`; // 1 February there
    await as(noor.staff("owner"), async (scope) => {
      await register(scope, { name: "Old", birthDate: "1946-11-21" });
      await register(scope, { name: "Unborn Yesterday", birthDate: "2026-11-20" });
      await register(scope, {
        name: "Tagged",
        status: "vip",
        tags: ["Școală", "invisalign"],
        referralSource: "Google",
      });
    });
    const doctor = noor.practitioners.get("Dr Ayesha Khan")!;
    const other = [...noor.practitioners].find(([name]) => name !== "Dr Ayesha Khan")![1];
    const cases: Record<string, string[]> = {
      [`practitioner=${doctor}`]: ["Saba Anwar"],
      [`practitioner=${other}`]: [],
      "seenFrom=2026-05-05": ["Saba Anwar"],
      "seenFrom=2026-05-06": [],
      "seenTo=2026-05-05": ["Saba Anwar"],
      "seenTo=2026-05-04": [],
      "balance=owed": ["Saba Anwar"],
      "balance=owed&seenTo=2026-05-04": [],
      "portal=yes": ["Saba Anwar"],
      "addedTo=2020-01-31": [],
      "addedTo=2020-02-01": ["Nadia Hussain"],
      "ageFrom=70": ["Old"],
      "ageTo=0": ["Unborn Yesterday"],
      "ageFrom=1&ageTo=60": [],
      "status=vip": ["Tagged"],
      "status=lead": [],
      "tag=scoala": ["Tagged"],
      "tag=scoal": [],
      "source=google": ["Tagged"],
      "source=google&status=active": [],
      "q=nadia&portal=yes": [],
      "q=saba&portal=yes": ["Saba Anwar"],
    };
    for (const [query, names] of Object.entries(cases)) {
      const found = (await everybody(world, query)).filter((name) => !name.startsWith("علی"));
      assertEquals(found.filter((name) => !(query === "portal=yes" && name !== "Saba Anwar")), names, query);
    }
    assert(!(await everybody(world, "portal=no")).includes("Saba Anwar"));
  }));

Deno.test("what cannot be read in a filter is not asked", () => {
  const nonsense =
    "practitioner=x&seenFrom=2026-02-30&ageFrom=-1&ageTo=old&balance=yes&portal=maybe&status=x&tag=&source=&addedTo=1&sort=size&q=";
  assertEquals(Object.values(asked(nonsense)).filter((value) => value !== undefined), []);
});

Deno.test("every order brings everybody once, page by page, whatever is edited, added or removed between", async (test) => {
  for (const sort of ["-added", "added", "name", "-name", "born", "-born"]) {
    await test.step(sort, () =>
      inWorld(async (world) => {
        const { as, sql, noor } = world;
        await as(noor.staff("owner"), async (scope) => {
          for (let index = 0; index < 30; index++) {
            const birthDate = index % 3 === 0 ? undefined : `19${50 + (index % 7)}-01-01`;
            await register(scope, { name: `Same ${index % 5}`, nameLatin: `Person ${index % 4}`, birthDate });
          }
        });
        const before = await everybody(world, `sort=${sort}`, 100);
        let step = 0;
        const paged = await everybody(world, `sort=${sort}`, 4, async () => {
          // Who stood at the end of the page is renamed and reborn: the next page begins where they were.
          const { patients, next } = await as(noor.staff("owner"), (scope) =>
            patientList(scope, asked(`sort=${sort}`), undefined, 4));
          if (step++ === 0) {
            await sql`update patients set name_latin = 'Zzz', birth_date = '2001-01-01' where id = ${
              patients.at(-1)!.id
            }`;
          }
          assert(next);
        });
        const added = ["-added", "added"].includes(sort);
        assertEquals(new Set(before).size > 3, true);
        if (added) {
          assertEquals(paged, before);
        } else assert(paged.length >= before.length, `${paged.length} of ${before.length}`);
      }));
  }
});

Deno.test("a cursor that was made up or made for another order begins at the first page", () =>
  inWorld(async ({ as, noor }) => {
    const first = await as(noor.staff("owner"), (scope) => patientList(scope, {}, undefined, 2));
    const cursors = [
      "x",
      "",
      "[]",
      btoa(JSON.stringify(["2026-13-45", noor.id])),
      btoa(JSON.stringify([1, 2])),
      btoa("null"),
    ];
    for (const sort of [undefined, "born", "-born"] as const) {
      const begins = await as(noor.staff("owner"), (scope) => patientList(scope, { sort }, undefined, 2));
      for (const cursor of cursors) {
        assertEquals(
          await as(noor.staff("owner"), (scope) => patientList(scope, { sort }, cursor, 2)),
          begins,
          cursor,
        );
      }
    }
    const forNames = await as(
      noor.staff("owner"),
      (scope) => patientList(scope, { sort: "name" }, first.next!, 2),
    );
    assertEquals(forNames.patients.length, 2);
  }));

Deno.test("visits and balances are for whoever may see them: others neither read them nor ask by them", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    await paidVisit(world);
    const without = (missing: string) =>
      as(noor.staff("owner"), (scope) => {
        const permissions = new Set([...scope.permissions].filter((permission) => permission !== missing));
        return patientList({ ...scope, permissions }, asked("q=saba"));
      });
    const [all] = (await as(noor.staff("owner"), (scope) => patientList(scope, asked("q=saba")))).patients;
    assertEquals([all.lastVisit?.toISOString(), all.balance], ["2031-03-03T05:00:00.000Z", {
      amount: 150_000,
      currency: "PKR",
    }]);
    assertEquals((await without("appointments.read")).patients[0].lastVisit, null);
    assertEquals((await without("invoices.read")).patients[0].balance, null);
    const may = (permissions: string[], query: string) => () =>
      as(
        noor.staff("owner"),
        (scope) => patientList({ ...scope, permissions: new Set(permissions) }, asked(query)),
      );
    await refused("not_allowed", may([], ""));
    await refused("not_allowed", may(["patients.read"], "balance=owed"));
    await refused("not_allowed", may(["patients.read"], "seenFrom=2026-01-01"));
    // Past the verb, the tables keep to themselves what the role may not see.
    const bare = await as(
      noor.staff("assistant"),
      ({ sql }) => sql`select from invoices where clinic_id = ${noor.id}`,
    );
    assertEquals(bare.length, 0);
    const stranger = bega.staff("owner");
    assertEquals(
      (await as(stranger, (scope) => patientList({ ...scope, clinicId: noor.id }, {}))).patients,
      [],
    );
  }));
