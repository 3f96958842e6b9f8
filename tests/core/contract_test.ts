import { assertEquals } from "@std/assert";
import { z } from "zod";
import type { Body } from "@/core/body.ts";
import { amount, parsed, wallClock } from "@/core/contract.ts";
import { fieldsOf, refusalOf } from "@/tests/support/refused.ts";

const Order = z.object({
  name: z.string().trim().min(1).max(5),
  quantity: z.coerce.number().int().min(1).max(9).default(1),
  price: amount().min(1).max(99_999).optional(),
  lines: z.array(z.object({ unitAmount: amount().optional() })).max(2).default([]),
  at: wallClock().optional(),
  day: z.iso.date().optional(),
  email: z.email().optional(),
  kind: z.enum(["a", "b"]).default("a"),
});

const read = (kind: Body["kind"], fields: Body["fields"], currency = "PKR") =>
  parsed(Order, { kind, fields }, { currency });
const problems = async (kind: Body["kind"], fields: Body["fields"]) => {
  const refusal = await refusalOf("invalid_input", () => Promise.resolve().then(() => read(kind, fields)));
  assertEquals(refusal.status, 422);
  return fieldsOf(refusal);
};

Deno.test("in a form an amount is what people type, in JSON it is minor units", () => {
  const form = read("form", { name: "x", price: "125.50", lines: [{ unitAmount: "1,250" }, {}] });
  assertEquals([form.price, form.lines], [12_550, [{ unitAmount: 125_000 }, {}]]);
  const json = read("json", { name: "x", price: 12_550, lines: [{ unitAmount: 125_000 }] });
  assertEquals([json.price, json.lines], [12_550, [{ unitAmount: 125_000 }]]);
  assertEquals(read("form", { name: "x", price: "1,250" }, "JPY").price, 1_250);
});

Deno.test("an amount that is none is refused: too many decimals, letters, below its least, a text in JSON", async () => {
  for (const price of ["1.005", "ten", "-5", "1,25", "1.", "1e3"]) {
    assertEquals(await problems("form", { name: "x", price }), { price: ["invalid_number"] }, price);
  }
  assertEquals(await problems("form", { name: "x", price: "0" }), { price: ["too_small"] });
  assertEquals(await problems("form", { name: "x", price: "1,000.00" }), { price: ["too_large"] });
  assertEquals(await problems("json", { name: "x", price: "100" }), { price: ["invalid_number"] });
  assertEquals(await problems("json", { name: "x", price: 1.5 }), { price: ["invalid_number"] });
});

Deno.test("each bad field is named with what is wrong with it", async () => {
  assertEquals(
    await problems("form", {
      quantity: "ten",
      lines: [{}, {}, {}],
      at: "2026-03-02T12:00+05:00",
      day: "2026-02-30",
      email: "nobody",
      kind: "c",
    }),
    {
      name: ["required"],
      quantity: ["invalid_number"],
      lines: ["too_many"],
      at: ["invalid_time"],
      day: ["invalid_date"],
      email: ["invalid_email"],
      kind: ["invalid_choice"],
    },
  );
  assertEquals(await problems("form", { name: "long name", quantity: "10" }), {
    name: ["too_long"],
    quantity: ["too_large"],
  });
  assertEquals(await problems("form", { name: " ", lines: [{ unitAmount: "x" }] }), {
    name: ["required"],
    "lines.0.unitAmount": ["invalid_number"],
  });
});

Deno.test("fields that the contract does not know are left out", () => {
  assertEquals(read("json", { name: "x", admin: true }), { name: "x", quantity: 1, lines: [], kind: "a" });
});

Deno.test("a wall-clock time has no zone", () => {
  assertEquals(read("form", { name: "x", at: "2026-03-02T12:00" }).at, "2026-03-02T12:00");
});
