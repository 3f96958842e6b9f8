import { assertEquals } from "@std/assert";
import { directionOf, fill, pickLocale } from "@/core/text.ts";
import { sentenceFor, textIn } from "@/texts/mod.ts";

Deno.test("a person's language goes before the clinic's, and the clinic's before the browser's", () => {
  assertEquals(pickLocale(["ur", "ro"], "en"), "ur");
  assertEquals(pickLocale([null, "ro"], "en"), "ro");
  assertEquals(pickLocale([undefined, null], "ro-RO,ro;q=0.9,en;q=0.8"), "ro");
});

Deno.test("the browser's languages count by their quality, and one refused with q=0 is not taken", () => {
  assertEquals(pickLocale([], "en;q=0.3, ur-PK;q=0.9"), "ur");
  assertEquals(pickLocale([], "ro;q=0, ur;q=0.1"), "ur");
});

Deno.test("a language that Cusp does not speak is passed over, and nothing known gives English", () => {
  assertEquals(pickLocale(["de", "ro"]), "ro");
  assertEquals(pickLocale(["de"], "fr,*"), "en");
  assertEquals(pickLocale([], null), "en");
});

Deno.test("Urdu runs from right to left, English and Romanian from left to right", () => {
  assertEquals((["en", "ro", "ur"] as const).map(directionOf), ["ltr", "ltr", "rtl"]);
});

Deno.test("Romanian counts one result, three results and twenty of them, each in its own form", () => {
  const t = textIn("ro");
  assertEquals(
    [1, 3, 20, 1240].map((count) => t("ui.results", { count })),
    ["1 rezultat", "3 rezultate", "20 de rezultate", "1.240 de rezultate"],
  );
});

Deno.test("a value that was not given leaves its placeholder to be seen", () => {
  assertEquals(fill("Taken from {from} to {until}.", { from: "10:15" }), "Taken from 10:15 to {until}.");
});

Deno.test("a refusal is said with its values, and a code without a sentence is a fault of ours", () => {
  const t = textIn("en");
  const taken = { practitioner: "Dr. Hamid", from: "10:15", until: "11:30" };
  assertEquals(
    sentenceFor(t, "slot_taken", taken),
    "Dr. Hamid is taken from 10:15 to 11:30. Nothing was booked.",
  );
  assertEquals(sentenceFor(t, "no_such_code"), t("errors.internal"));
});
