import { assert, assertEquals } from "@std/assert";
import { installation } from "@/tests/support/installation.ts";

for (
  const [what, path, status] of [
    ["a page", "/sign-in", 200],
    ["a page that is not there", "/nowhere", 404],
    ["the way to sign-in", "/c/noor/agenda", 303],
    ["an answer for machines", "/health", 200],
  ] as const
) {
  Deno.test(`${what} forbids foreign scripts and frames, and says which request it was`, async () => {
    const response = await fetch(installation().origin + path, {
      redirect: "manual",
      headers: { accept: "text/html" },
    });
    await response.body?.cancel();
    assertEquals(response.status, status);
    const policy = response.headers.get("content-security-policy") ?? "";
    assert(/script-src 'self'(;|$)/.test(policy) && /frame-ancestors 'none'/.test(policy), policy);
    assertEquals(response.headers.get("x-content-type-options"), "nosniff");
    assert(/^[0-9a-f-]{36}$/.test(response.headers.get("x-request-id") ?? ""));
  });
}

Deno.test("a form that another site sends is refused, and nobody is signed in by it", async () => {
  const response = await fetch(`${installation().origin}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email: "owner@noor.test", password: "cusp-demo-2026" }),
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    redirect: "manual",
  });
  await response.body?.cancel();
  assertEquals(response.status, 403);
  assertEquals(response.headers.getSetCookie(), []);
});
