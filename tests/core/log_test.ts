import { assert, assertEquals } from "@std/assert";
import { faultOf, log } from "@/core/log.ts";
import { Refusal } from "@/core/refusal.ts";

function written(work: () => void): string[] {
  const lines: string[] = [];
  const { log, error } = console;
  console.log = console.error = (line: string) => void lines.push(line);
  try {
    work();
  } finally {
    Object.assign(console, { log, error });
  }
  return lines;
}

Deno.test("a log line is one line of JSON", () => {
  const [line] = written(() =>
    log("info", "request.done", { status: 200, route: "/c/:clinic\n", code: undefined })
  );
  const { at, ...facts } = JSON.parse(line);
  assert(!line.includes("\n") && !Number.isNaN(Date.parse(at)));
  assertEquals(facts, { level: "info", what: "request.done", status: 200, route: "/c/:clinic\n" });
});

Deno.test("an error is logged without what it says: a message may quote a patient", () => {
  const errors = [
    Object.assign(new Error('invalid value "Saba Anwar"'), {
      code: "22P02",
      detail: "Key (phone)=(+923001234567)",
    }),
    new Refusal(409, "number_taken", { number: "Saba Anwar" }),
    "Saba Anwar",
    null,
  ];
  for (const error of errors) {
    const [line] = written(() => log("error", "request.failed", faultOf(error)));
    assert(!line.includes("Saba") && !line.includes("+92"), line);
  }
  assertEquals(faultOf(errors[0]).code, "22P02");
});

Deno.test("an error is logged with where in our code it came from", () => {
  const error = new Error("x");
  error.stack =
    "Error: x\n    at node:internal/x\n    at book (file:///srv/cusp/domain/scheduling/book.ts:12:3)";
  assertEquals(faultOf(error).place, "at book (domain/scheduling/book.ts:12:3)");
});
