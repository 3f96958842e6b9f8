import { assertEquals } from "@std/assert";
import { duplicatesOf, lookalikesOf, merge, register, tellApart } from "@/domain/patients/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a name sounds the same in Arabic letters, with and without diacritics, and however it is spelt", () =>
  inWorld(async ({ sql }) => {
    const pairs: [string, string][] = [
      ["علی حیدر", "Ali Haider"],
      ["محمد عثمان غنی", "Muhammad Usman Ghani"],
      ["فاطمہ خان", "Fatima Khan"],
      ["صبا انور", "Saba Anwar"],
      ["پروین شیخ", "Parveen Sheikh"],
      ["Ștefan Ionescu", "Stefan Ionesco"],
      ["Mohammed Qureshi", "Muhammad Qureishi"],
      ["Haider Ali", "Ali Haider"],
      ["Țîrlea Ana-Maria", "Ana Maria Tirlea"],
    ];
    for (const [one, other] of pairs) {
      const [{ a, b }] = await sql`select private.name_sound(${one}) as a, private.name_sound(${other}) as b`;
      assertEquals(a, b, `${one} and ${other}`);
    }
    const [{ a, b }] = await sql`
      select private.name_sound('Saba Anwar') as a, private.name_sound('Nadia Hussain') as b`;
    assertEquals(a === b, false);
  }));

Deno.test("who is being registered is compared with everybody: name, phone and birth date, and says what is in common", () =>
  inWorld(async ({ as, noor }) => {
    const reception = noor.staff("receptionist");
    await as(reception, async (scope) => {
      await register(scope, { name: "Rukhsana Bibi", phone: "0333 1112223", birthDate: "1979-02-28" });
      await register(scope, { name: "Rukhsana Bibi", birthDate: "2001-05-05" });
      await register(scope, { name: "Imran Bibi", phone: "0333 1112223" });
    });
    const like = (described: Parameters<typeof lookalikesOf>[1]) =>
      as(
        reception,
        async (scope) =>
          (await lookalikesOf(scope, described)).map((
            { name, common, sureness },
          ) => [name, common, sureness]),
      );
    assertEquals(await like({ name: "رخسانہ بی بی", phone: "0092-333-1112223", birthDate: "1979-02-28" }), [
      ["Rukhsana Bibi", ["name", "phone", "birthDate"], "certain"],
    ]);
    assertEquals((await like({ name: "Ruksana Bibi", phone: "03331112223" }))[0], [
      "Rukhsana Bibi",
      ["name", "phone"],
      "certain",
    ]);
    assertEquals(await like({ name: "Saba Anwer" }), [["Saba Anwar", ["name"], "likely"]]);
    assertEquals(await like({ name: "Gul Panra", phone: "0333 1112223" }), []);
    assertEquals(await like({ name: "R" }), []);
    assertEquals(await like({ name: "%_\\'; --" }), []);
  }));

Deno.test("the worklist holds pairs that are likely one person; a pair told apart or merged leaves it", () =>
  inWorld(async ({ as, noor, bega, refused }) => {
    const owner = noor.staff("owner");
    const [one, other, twin] = await as(owner, (scope) =>
      Promise.all([
        register(scope, { name: "Rukhsana Bibi", phone: "0333 1112223", birthDate: "1979-02-28" }),
        register(scope, { name: "رخسانہ بی بی", phone: "0333 1112223" }),
        register(scope, { name: "Ghulam Rasool", birthDate: "1960-01-01" }),
        register(scope, { name: "Ghulam Rasul", birthDate: "1961-01-01" }),
      ]).then((all) => all.map(({ id }) => id)));
    const pairs = () =>
      as(
        owner,
        async (scope) =>
          (await duplicatesOf(scope)).map((
            { one, other, sureness },
          ) => [[one.id, other.id].sort(), sureness]),
      );
    assertEquals(await pairs(), [[[one, other].sort(), "certain"]], "another birth date is another person");

    await as(owner, (scope) => tellApart(scope, { oneId: other, otherId: one }));
    await as(owner, (scope) => tellApart(scope, { oneId: one, otherId: other }));
    assertEquals(await pairs(), []);

    const { id: third } = await as(
      owner,
      (scope) => register(scope, { name: "Ghulam Rasool", birthDate: "1960-01-01" }),
    );
    assertEquals(await pairs(), [[[twin, third].sort(), "certain"]]);
    await as(owner, (scope) => merge(scope, twin, { mergedId: third, version: 1, mergedVersion: 1 }));
    assertEquals(await pairs(), []);

    await refused("not_allowed", () => as(noor.staff("receptionist"), duplicatesOf));
    await refused(
      "not_allowed",
      () => as(noor.staff("doctor"), (scope) => tellApart(scope, { oneId: one, otherId: twin })),
    );
    await refused(
      "not_found",
      () => as(bega.staff("owner"), (scope) => tellApart(scope, { oneId: one, otherId: twin })),
    );
  }));

Deno.test("nobody compares with another clinic's patients, not even past the questions", () =>
  inWorld(async ({ as, bare, noor, bega, patient }) => {
    const stranger = bega.staff("owner");
    assertEquals(
      await as(stranger, (scope) => lookalikesOf({ ...scope, clinicId: noor.id }, { name: "Saba Anwar" })),
      [],
    );
    for (const person of [stranger, patient]) {
      const similar = await bare(
        person,
        (sql) => sql`select from private.similar_patients(${noor.id}, 'Saba Anwar', null, null, null, 5)`,
      );
      const likely = await bare(person, (sql) => sql`select from private.likely_duplicates(${noor.id}, 5)`);
      assertEquals([similar.length, likely.length], [0, 0]);
    }
  }));
