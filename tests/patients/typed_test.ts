import { assertEquals } from "@std/assert";
import { find, findByPhone, register } from "@/domain/patients/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a phone is found however it is typed, whole or in part", () =>
  inWorld(async ({ as, noor, bega }) => {
    const saba = [
      "0300 1234567",
      "+923001234567",
      "0092-300-1234567",
      "+92 (0)300 123 45 67",
      "3001234",
      "0300 12",
      "۰۳۰۰ ۱۲۳۴۵۶۷",
      "saba 0300 1234567",
      "1234567 anwar",
    ];
    for (const typed of saba) {
      const found = await as(noor.staff("receptionist"), (scope) => find(scope, typed));
      assertEquals(found.map(({ name }) => name), ["Saba Anwar"], typed);
    }
    const ask = (typed: string) =>
      as(
        noor.staff("receptionist"),
        async (scope) => (await findByPhone(scope, typed)).map(({ name }) => name),
      );
    assertEquals(await ask("0300 1234567"), ["Saba Anwar"]);
    assertEquals(await ask("7654321"), ["Nadia Hussain"]);
    assertEquals(await ask("0300"), []);
    assertEquals(await ask("321"), []);
    assertEquals(await ask("no phone"), []);
    assertEquals(await as(bega.staff("owner"), (scope) => findByPhone(scope, "0300 1234567")), []);
  }));

Deno.test("five at most come by phone, and a number that is no phone is nobody's", () =>
  inWorld(async ({ as, noor }) => {
    await as(noor.staff("receptionist"), async (scope) => {
      for (let index = 0; index < 7; index++) {
        await register(scope, { name: `Child ${index}`, phone: "0333 5556667" });
      }
      await register(scope, { name: "Numbered", number: "3335556667" });
      assertEquals(
        (await findByPhone(scope, "0333-5556667")).map(({ name }) => name.split(" ")[0]),
        Array(5).fill("Child"),
      );
    });
  }));

Deno.test("a patient is found by the day of birth, alone or with a name", () =>
  inWorld(async ({ as, noor, refused }) => {
    const reception = noor.staff("receptionist");
    await as(reception, async (scope) => {
      await register(scope, { name: "Born In March", birthDate: "1985-03-07" });
      await register(scope, { name: "Born In July", birthDate: "1985-07-03" });
      await register(scope, { name: "Numbered", number: "9.9.99" });
    });
    const ask = (typed: string) =>
      as(reception, async (scope) => (await find(scope, typed)).map(({ name }) => name));
    assertEquals(await ask("1985-03-07"), ["Born In March"]);
    assertEquals(await ask("07.03.1985"), ["Born In July", "Born In March"]);
    assertEquals(await ask("march 7/3/85"), ["Born In March"]);
    assertEquals(await ask("7/3/85 born july"), ["Born In July"]);
    assertEquals(await ask("bo 7/3/85"), ["Born In July", "Born In March"]);
    assertEquals(await ask("9.9.99"), ["Numbered"]);
    assertEquals(await ask("1985-03-08"), []);
    await refused(
      "not_allowed",
      () => as(reception, (scope) => find({ ...scope, permissions: new Set() }, "1985-03-07")),
    );
  }));

Deno.test("a mistyped name finds whom it resembles, but never instead of whoever is called so", () =>
  inWorld(async ({ as, noor, bega }) => {
    const ask = (clinic: typeof noor, typed: string) =>
      as(clinic.staff("receptionist"), async (scope) => (await find(scope, typed)).map(({ name }) => name));
    for (const typed of ["nadia hussian", "Nadya Husain", "hussien", "nadia husayn"]) {
      assertEquals(await ask(noor, typed), ["Nadia Hussain"], typed);
    }
    assertEquals(await ask(noor, "sabba anwer"), ["Saba Anwar"]);
    assertEquals(await ask(bega, "Stefen Ionesco"), ["Ștefan Ionescu"]);
    assertEquals(await ask(noor, "sabba 0300 1234567"), ["Saba Anwar"]);
    // A number that is nearly right is somebody else's.
    assertEquals(await ask(noor, "0300 1234568"), []);
    assertEquals(await ask(noor, "nadia 0300 1234567"), []);
    await as(noor.staff("receptionist"), (scope) => register(scope, { name: "Sabba Khan" }));
    assertEquals(await ask(noor, "sabba"), ["Sabba Khan"]);
  }));

Deno.test("letters that keyboards write in several forms are one letter", () =>
  inWorld(async ({ as, noor }) => {
    const reception = noor.staff("receptionist");
    await as(reception, async (scope) => {
      await register(scope, { name: "فاطمہ یوسف کریمی" });
      await register(scope, { name: "Zoe\u0308 Bas\u0327ar" });
      await register(scope, { name: "أحمد مُوسیٰ", nameLatin: "Ahmed Musa" });
    });
    const asked: [string, string][] = [
      ["فاطمه", "فاطمہ یوسف کریمی"],
      ["فاطمة", "فاطمہ یوسف کریمی"],
      ["كريمي", "فاطمہ یوسف کریمی"],
      ["يوسف", "فاطمہ یوسف کریمی"],
      ["zoe basar", "Zoe\u0308 Bas\u0327ar"],
      ["Zoë Başar", "Zoe\u0308 Bas\u0327ar"],
      ["احمد موسي", "أحمد مُوسیٰ"],
      ["musa", "أحمد مُوسیٰ"],
      ["اح", "أحمد مُوسیٰ"],
      ["ah", "أحمد مُوسیٰ"],
    ];
    for (const [text, name] of asked) {
      const found = await as(reception, (scope) => find(scope, text));
      assertEquals(found.map(({ name }) => name), [name], text);
    }
  }));
