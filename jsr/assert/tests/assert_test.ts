import {
  assert,
  assertAlmostEquals,
  assertArrayIncludes,
  assertEquals,
  assertExists,
  assertGreater,
  assertInstanceOf,
  AssertionError,
  assertMatch,
  assertNotEquals,
  assertObjectMatch,
  assertRejects,
  assertStrictEquals,
  assertStringIncludes,
  assertThrows,
  equal,
  fail,
} from "@std/assert";

/** Runs an assertion that must fail and gives back what it says. */
const refusal = (work: () => void) => assertThrows(work, AssertionError).message;

Deno.test("equality looks at content, whatever the container", () => {
  const cases: [unknown, unknown, boolean][] = [
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ a: 1, b: undefined }, { a: 1, c: undefined }, false],
    [Object.assign(Object.create(null), { a: 1 }), { a: 1 }, true],
    [NaN, NaN, true],
    [0, -0, true],
    [1n, 1, false],
    [new Date(0), new Date(0), true],
    [new Date(0), new Date(1), false],
    [/a/g, /a/i, false],
    [new Set([{ a: 1 }, 2]), new Set([2, { a: 1 }]), true],
    [new Set([1, 2]), new Set([1, 3]), false],
    [new Map([[{ k: 1 }, "v"]]), new Map([[{ k: 1 }, "v"]]), true],
    [new Map([["k", 1]]), new Map([["k", 2]]), false],
    [new Uint8Array([1, 2]), new Uint8Array([1, 2]), true],
    [new Uint8Array([1, 2]), new Uint8Array([1, 3]), false],
    [[1], { 0: 1 }, false],
    [Temporal.PlainDate.from("2026-03-02"), Temporal.PlainDate.from("2026-03-02"), true],
    [Temporal.PlainDate.from("2026-03-02"), Temporal.PlainDate.from("2026-03-03"), false],
    [null, undefined, false],
  ];
  for (const [a, b, expected] of cases) assertStrictEquals(equal(a, b), expected, Deno.inspect([a, b]));
});

Deno.test("circular values are compared once around", () => {
  const circle = (n: number) => {
    const value: Record<string, unknown> = { n };
    value.self = value;
    return value;
  };
  assert(equal(circle(1), circle(1)));
  assert(!equal(circle(1), circle(2)));
});

Deno.test("a failed comparison shows both values and the caller's words", () => {
  const message = refusal(() => assertEquals({ name: "Noor" }, { name: "Bega" }, "the clinic"));
  assertStringIncludes(message, "the clinic");
  assertMatch(message, /-\s+name: 'Bega'/);
  assertMatch(message, /\+\s+name: 'Noor'/);
});

Deno.test("each assertion fails when it should", () => {
  refusal(() => assert(0));
  refusal(() => assertNotEquals([1], [1]));
  refusal(() => assertStrictEquals({}, {} as unknown));
  refusal(() => assertMatch("abc", /d/));
  refusal(() => assertExists(null));
  refusal(() => assertStringIncludes("abc", "d"));
  refusal(() => assertArrayIncludes([{ a: 1 }], [{ a: 2 }]));
  refusal(() => assertObjectMatch({ a: { b: 1 } }, { a: { b: 1, c: 2 } }));
  refusal(() => assertGreater(1, 1));
  refusal(() => assertInstanceOf([], Map));
  refusal(() => assertAlmostEquals(1, 1.1));
  assertStrictEquals(refusal(() => fail("so")), "Failed assertion: so");
});

Deno.test("an object matches what it has at least", () => {
  assertObjectMatch({ a: { b: 1, c: 2 }, list: [{ x: 1, y: 2 }, 3] }, { a: { b: 1 }, list: [{ x: 1 }] });
  assertObjectMatch({ map: new Map([["k", { v: 1, w: 2 }]]) }, { map: new Map([["k", { v: 1 }]]) });
});

Deno.test("a thrown error is checked by class and words, and given back", () => {
  const error = assertThrows(() => JSON.parse("{"), SyntaxError, "JSON");
  assertInstanceOf(error, SyntaxError);
  refusal(() => assertThrows(() => JSON.parse("{"), TypeError));
  refusal(() => assertThrows(() => JSON.parse("{"), SyntaxError, "no such words"));
  refusal(() => assertThrows(() => {}));
  refusal(() =>
    assertThrows(() => {
      throw "text";
    }, Error)
  );
});

Deno.test("a rejection is checked the same way, and a throw before the promise is none", async () => {
  await assertRejects(() => Promise.reject(new RangeError("far")), RangeError, "far");
  await assertRejects(
    () => assertRejects(() => Promise.resolve(1)),
    AssertionError,
    "Expected function to reject",
  );
  await assertRejects(
    () =>
      assertRejects(() => {
        throw new Error("early");
      }),
    AssertionError,
    "throws when expected to reject",
  );
});
