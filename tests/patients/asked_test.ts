import { assertEquals } from "@std/assert";
import { daysIn, digitsOf, readingsOf } from "@/domain/patients/asked.ts";

const today = "2026-11-21";

Deno.test("a day of birth is understood as people type it, in either order of day and month", () => {
  const typed: Record<string, string[]> = {
    "1985-03-07": ["1985-03-07"],
    "1985/3/7": ["1985-03-07"],
    "07.03.1985": ["1985-03-07", "1985-07-03"],
    "7/3/85": ["1985-03-07", "1985-07-03"],
    "25-12-1990": ["1990-12-25"],
    "29.02.2024": ["2024-02-29"],
    "29.02.2023": [],
    "1/1/10": ["1910-01-01", "2010-01-01"],
    "1/1/2030": [],
    "31.12.26": ["1926-12-31"],
    "32.13.1999": [],
    "N-0003": [],
    "1985": [],
    "0300-123-4567": [],
  };
  for (const [word, days] of Object.entries(typed)) assertEquals(daysIn(word, today), days, word);
});

Deno.test("a phone is asked for by its digits, without what separates them or leads them", () => {
  const typed = {
    "0300 123-4567": "3001234567",
    "+92 (300) 1234": "923001234",
    "0092 300 1234567": "923001234567",
    "+92 (0)300 1234567": "923001234567",
    "0300": "300",
    "00042": "00042",
    "7": "7",
  };
  for (const [text, digits] of Object.entries(typed)) assertEquals(digitsOf(text), digits, text);
});

Deno.test("what is typed is read as names, phones and days together, and word by word where it may mean less", () => {
  const typed: Record<string, [words: string, births: string[]][]> = {
    "  Saba ": [["Saba", []]],
    "N-0001": [["N-0001", []]],
    "saba 0300 123-4567": [["saba 3001234567", []], ["saba 0300 123-4567", []]],
    "1985-03-07 saba": [["saba", ["1985-03-07"]], ["1985-03-07 saba", []]],
    "7/3/85": [["", ["1985-03-07", "1985-07-03"]], ["7/3/85", []]],
    "۰۳۰۰ ۱۲۳۴۵۶۷": [["3001234567", []], ["0300 1234567", []]],
    "2024-00017": [["202400017", []], ["2024-00017", []]],
    "\0x": [["x", []]],
  };
  for (const [text, readings] of Object.entries(typed)) {
    assertEquals(readingsOf(text, today).map(({ words, births }) => [words, births]), readings, text);
  }
  assertEquals(readingsOf("x".repeat(1_000), today)[0].words.length, 100);
});
