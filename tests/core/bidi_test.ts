import { assert, assertEquals } from "@std/assert";
import { isRightToLeft, visualRuns } from "@/core/bidi.ts";

Deno.test("a text goes where its first letter goes", () => {
  assert(isRightToLeft("علی حیدر") && isRightToLeft("12 علی") && isRightToLeft("(علی)"));
  assert(!isRightToLeft("Saba علی") && !isRightToLeft("123") && !isRightToLeft(""));
});

Deno.test("runs stand from left to right, each read in its own direction", () => {
  const runs = (text: string) =>
    visualRuns(text).map(({ text, rightToLeft }) => `${rightToLeft ? "<" : ">"}${text}`);
  assertEquals(runs("Saba"), [">Saba"]);
  assertEquals(runs("علی"), ["<علی"]);
  assertEquals(runs("Dr علی Khan"), [">Dr ", "<علی", "> Khan"]);
  assertEquals(runs("رسید 123 نمبر"), ["< نمبر", ">123", "<رسید "]); // digits keep their order inside
  assertEquals(runs(""), []);
});

Deno.test("no letter is lost or doubled", () => {
  for (const text of ["Dr علی Khan (12)", "فون: +92 300 1234567", "A-ب-C-د 1,250.00"]) {
    const letters = (text: string) => [...text].sort().join("");
    assertEquals(letters(visualRuns(text).map(({ text }) => text).join("")), letters(text));
  }
});
