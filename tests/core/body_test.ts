import { assertEquals } from "@std/assert";
import { type Body, bodyOf, nested } from "@/core/body.ts";
import { fieldsOf, refusalOf } from "@/tests/support/refused.ts";

const url = "http://localhost/";
const send = (body: BodyInit | null, headers: Record<string, string> = {}): Promise<Body> =>
  bodyOf(new Request(url, { method: "POST", body, headers }));
const json = (text: string, headers = {}) => send(text, { "content-type": "application/json", ...headers });
const form = (fields: Record<string, string>) => send(new URLSearchParams(fields));

Deno.test("a form and JSON become the same fields", async () => {
  const fields = { name: "Saba", lines: [{ quantity: "2" }, { quantity: "3" }] };
  const typed = await form({ name: "Saba", "lines.0.quantity": "2", "lines.1.quantity": "3" });
  assertEquals(typed, { kind: "form", fields, requestKey: undefined });
  assertEquals(await json(JSON.stringify(fields)), { kind: "json", fields, requestKey: undefined });
});

Deno.test("a form may come in parts, and files in it are passed over", async () => {
  const parts = new FormData();
  parts.set("name", "علی");
  parts.set("scan", new File(["x"], "scan.png"));
  assertEquals((await send(parts)).fields, { name: "علی" });
});

Deno.test("what was left blank was not said, wherever it stands", async () => {
  const { fields } = await form({ name: "  ", "lines.0.price": "", "lines.0.name": "Floss", reason: "x " });
  assertEquals(fields, { lines: [{ name: "Floss" }], reason: "x " });
  assertEquals((await json('{"name": " ", "lines": [{"price": ""}], "count": 0}')).fields, {
    lines: [{}],
    count: 0,
  });
});

Deno.test("a request is named by its form's key or by its header, and a blank name is none", async () => {
  assertEquals(await form({ requestKey: "k1", a: "1" }), {
    kind: "form",
    fields: { a: "1" },
    requestKey: "k1",
  });
  assertEquals((await json("{}", { "idempotency-key": "k2" })).requestKey, "k2");
  assertEquals((await json("{}", { "idempotency-key": "" })).requestKey, undefined);
  assertEquals((await form({ requestKey: "" })).requestKey, undefined);
});

Deno.test("a body may be empty", async () => {
  assertEquals((await send(null)).fields, {});
  assertEquals((await json("")).fields, {});
});

Deno.test("what is neither form nor JSON is refused", async () => {
  const wrong: [BodyInit, string][] = [
    ["<a/>", "application/xml"],
    ["hello", "text/plain"],
    ["{", "application/json"],
    ["[]", "application/json"],
    ["null", "application/json"],
    ['"text"', "application/json"],
    ["no parts", "multipart/form-data; boundary=x"],
    ["no boundary", "multipart/form-data"],
  ];
  for (const [body, type] of wrong) {
    const refusal = await refusalOf("unsupported_media_type", () => send(body, { "content-type": type }));
    assertEquals(refusal.status, 422, type);
  }
});

Deno.test("more than a megabyte is refused, also when its length was not said", async () => {
  const stream = () =>
    new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(64 * 1024).fill(32));
      },
    });
  const endless = new Request(url, {
    method: "POST",
    body: stream(),
    headers: { "content-type": "application/json" },
  });
  const refusal = await refusalOf("body_too_large", () => bodyOf(endless));
  assertEquals(refusal.status, 413);
});

Deno.test("names that reach for an object's inside are passed over", async () => {
  const form = new FormData();
  for (const name of ["__proto__.admin", "constructor.prototype.admin", "a.__proto__.admin", "prototype.x"]) {
    form.set(name, "1");
  }
  form.set("toString.x", "2");
  assertEquals(JSON.stringify(nested(form)), '{"toString":{"x":"2"}}');
  await json('{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}}');
  assertEquals(({} as Record<string, unknown>).admin, undefined);
});

Deno.test("lists come in the order of their numbers, and gaps close", () => {
  const form = new FormData();
  for (const [name, value] of [["x.10", "c"], ["x.2", "b"], ["x.0", "a"], ["y.0", "a"], ["y.b", "c"]]) {
    form.set(name, value);
  }
  assertEquals(nested(form), { x: ["a", "b", "c"], y: { 0: "a", b: "c" } });
});

Deno.test("what no text can hold and what nests without end are refused by their field", async () => {
  const bottomless = `{"name": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  const wrong = [
    () => json('{"name": "a\\u0000b"}'),
    () => json('{"name": {"first": ["\\u0000"]}}'),
    () => form({ name: "a\0b" }),
    () => json(bottomless),
  ];
  for (const attempt of wrong) {
    assertEquals(fieldsOf(await refusalOf("invalid_input", attempt)), { name: ["invalid"] });
  }
  assertEquals((await json('{"name": "a\\\\u0000b"}')).fields, { name: "a\\u0000b" });
  await form({ ["a.".repeat(100_000)]: "x" });
});
