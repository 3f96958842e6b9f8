import { assert, assertEquals } from "@std/assert";
import { locales, type Sentence } from "@/core/text.ts";
import { some, textIn, type TextKey } from "@/texts/mod.ts";

const en = textIn("en");
const keys = Object.keys(en.sentences) as TextKey[];
const forms = (sentence: Sentence) => typeof sentence === "string" ? [sentence] : Object.values(sentence);
const placeholders = (sentence: Sentence) =>
  [...new Set(forms(sentence).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

for (const locale of locales.filter((locale) => locale !== "en")) {
  const t = textIn(locale);

  Deno.test(`every sentence is said in ${locale}, and none that English lacks`, () => {
    assertEquals(Object.keys(t.sentences).sort(), keys.toSorted());
  });

  Deno.test(`every sentence in ${locale} has the placeholders of the English one`, () => {
    for (const key of keys) {
      assertEquals(placeholders(t.sentences[key]), placeholders(en.sentences[key]), `${locale} ${key}`);
    }
  });
}

for (const locale of locales) {
  Deno.test(`every plural in ${locale} has all the forms that the language counts in`, () => {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    const plurals = keys.filter((key) => typeof textIn(locale).sentences[key] !== "string");
    assert(plurals.length > 0);
    for (const key of plurals) {
      assertEquals(Object.keys(textIn(locale).sentences[key]).sort(), wanted, `${locale} ${key}`);
    }
  });
}

Deno.test("Romanian is written with commas below, never with cedillas", () => {
  const romanian = keys.flatMap((key) => forms(textIn("ro").sentences[key]));
  assertEquals(romanian.filter((sentence) => /[şţŞŢ]/.test(sentence)), []);
});

Deno.test("Urdu is written with its own letters and full stop, never with Arabic's kaf and yeh", () => {
  const urdu = keys.flatMap((key) => forms(textIn("ur").sentences[key]));
  assertEquals(urdu.filter((sentence) => /[كي]|[\u0600-\u06ff]\.$/.test(sentence)), []);
});

Deno.test("an island is given the sentences that it names and no others", () => {
  assertEquals(some(textIn("ro"), ["ui.save", "ui.cancel"]), {
    "ui.save": "Salvează",
    "ui.cancel": "Renunță",
  });
});
