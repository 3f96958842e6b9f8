import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { App, csp, type CSPOptions, csrf, type CsrfOptions, trailingSlashes } from "fresh";
import { ask } from "./routed.ts";

const guarded = (options?: CsrfOptions) => new App().use(csrf(options)).all("/", () => new Response("done"));

const statusOf = async (app: App<unknown>, method: string, headers: Record<string, string>) =>
  (await ask(app, "/", { method, headers })).status;

Deno.test("a changing request must come from here, or from a client that is no browser", async () => {
  const here = "http://fresh.test", elsewhere = "https://evil.test";
  const cases: [Record<string, string>, number][] = [
    [{}, 200],
    [{ "sec-fetch-site": "same-origin" }, 200],
    [{ "sec-fetch-site": "none" }, 200],
    [{ "sec-fetch-site": "same-origin", origin: here }, 200],
    [{ "sec-fetch-site": "same-site", origin: "http://other.fresh.test" }, 403],
    [{ "sec-fetch-site": "cross-site", origin: elsewhere }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ origin: here }, 200],
    [{ origin: elsewhere }, 403],
    [{ origin: "null" }, 403],
    [{ origin: "http://fresh.test:81" }, 403],
  ];
  for (const [headers, expected] of cases) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      assertEquals([headers, method, await statusOf(guarded(), method, headers)], [
        headers,
        method,
        expected,
      ]);
    }
    for (const method of ["GET", "HEAD", "OPTIONS"]) {
      assertEquals(await statusOf(guarded(), method, headers), 200);
    }
  }
});

Deno.test("other origins may be allowed by name or by rule", async () => {
  const from = (origin: string) => ({ "sec-fetch-site": "cross-site", origin });
  const rules: CsrfOptions["origin"][] = [
    "https://a.test",
    ["https://x.test", "https://a.test"],
    (origin) => origin.startsWith("https://a."),
  ];
  for (const origin of rules) {
    assertEquals(await statusOf(guarded({ origin }), "POST", from("https://a.test")), 200);
    assertEquals(await statusOf(guarded({ origin }), "POST", from("https://b.test")), 403);
  }
});

const policyOf = async (options: CSPOptions, name = "content-security-policy") => {
  const app = new App().use(csp(options)).get("/", (ctx) => ctx.render(null));
  return (await ask(app, "/")).headers.get(name) ?? "";
};

Deno.test("the content security policy is strict, and a directive replaces the usual one", async () => {
  const usual = await policyOf({});
  for (const directive of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'"]) {
    assertStringIncludes(usual, directive);
  }
  const own = await policyOf({ csp: ["script-src 'self'", "frame-src https://pay.test"] });
  assertEquals(own.match(/script-src [^;]*/g), ["script-src 'self'"]);
  assertStringIncludes(own, "frame-src https://pay.test");
});

Deno.test("a policy can be tried out, and its breaches be reported", async () => {
  assertEquals(await policyOf({ reportOnly: true }), "");
  const tried = await policyOf(
    { reportOnly: true, reportTo: "/reports" },
    "content-security-policy-report-only",
  );
  assertStringIncludes(tried, "report-to csp-endpoint; report-uri /reports");
  assertEquals(await policyOf({ reportTo: "/reports" }, "reporting-endpoints"), `csp-endpoint="/reports"`);
});

Deno.test("with a nonce, only what this answer drew may run", async () => {
  const first = await policyOf({ useNonce: true }), second = await policyOf({ useNonce: true });
  assertMatch(first, /script-src 'self' 'nonce-[0-9a-f]{32}'/);
  assertEquals(first.includes("unsafe-inline"), false);
  assertEquals(first === second, false);
});

Deno.test("slashes at the end are made uniform, with the query kept", async () => {
  const location = async (mode: "always" | "never", path: string) => {
    const app = new App().use(trailingSlashes(mode)).get("/docs", () => new Response()).get(
      "/",
      () => new Response(),
    );
    return (await ask(app, path)).headers.get("location");
  };
  assertEquals(await location("never", "/docs/?a=1"), "/docs?a=1");
  assertEquals(await location("never", "/docs"), null);
  assertEquals(await location("never", "/"), null);
  assertEquals(await location("always", "/docs?a=1"), "/docs/?a=1");
  assertEquals(await location("always", "/docs/"), null);
});
