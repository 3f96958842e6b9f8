import { assertEquals, assertThrows } from "@std/assert";
import { Pace, partOf } from "@/core/pace.ts";
import { Refusal } from "@/core/refusal.ts";

Deno.test("a caller may ask so often a minute, each for themselves and each part by itself", () => {
  const pace = new Pace(300);
  const at = (seconds: number) => Date.UTC(2026, 10, 21) + seconds * 1000;
  for (let request = 0; request < 300; request++) pace.keep("reception", "c/noor/agenda", at(request / 10));
  const refusal = assertThrows(() => pace.keep("reception", "c/noor/agenda", at(31)), Refusal);
  assertEquals([refusal.status, refusal.code, refusal.values.seconds], [429, "rate_limited", 29]);
  pace.keep("doctor", "c/noor/agenda", at(31));
  pace.keep("reception", "c/noor/patients", at(31));
  pace.keep("reception", "c/noor/agenda", at(60));
});

Deno.test("a pace of nought never refuses", () => {
  const pace = new Pace(0);
  for (let request = 0; request < 1_000; request++) pace.keep("anybody", "me", 0);
});

Deno.test("a page of a clinic is a part with all beneath it", () => {
  assertEquals(
    ["/c/noor/patients/1/edit", "/c/noor/patients?q=a", "/portal/noor", "/account/two-step/app", "/"].map((
      path,
    ) => partOf(path.split("?")[0])),
    ["c/noor/patients", "c/noor/patients", "portal/noor", "account/two-step", ""],
  );
});
