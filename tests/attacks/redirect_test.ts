import { assertEquals } from "@std/assert";
import { localPath, pathBehind } from "@/routes/(_frame)/local_path.ts";
import { browser, callerWith, signIn } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";

/** Ways to write another site so that a careless reader takes it for a path. */
const elsewhere = [
  ...["https://evil.test", "//evil.test", "///evil.test", "/\\evil.test", "\\\\evil.test", "/\t/evil.test"],
  ...[
    "/\n/evil.test",
    "\t//evil.test",
    " //evil.test",
    "/.//evil.test",
    "/..//evil.test",
    "/c/..//evil.test",
  ],
  ...["/c/noor/../..//evil.test", "/%2e//evil.test", "/./\\evil.test", "javascript:alert(1)", "@evil.test"],
  ...["//noor@evil.test/", "http:evil.test", "evil.test", "/\u0000/evil.test", "/\u0085/evil.test", ""],
];

/** Ways that look odd, and lead to a page of ours that does not exist. */
const ours = [
  "/%2f%2fevil.test",
  "/%5cevil.test",
  "/@evil.test",
  "/ /evil.test",
  "/／／evil.test",
  "/c/noor?next=//evil.test",
];

const leads = (location: string) => new URL(location, installation().origin).origin;

Deno.test("a way on that leads to another site is none", () => {
  for (const next of elsewhere) assertEquals(localPath(next), null, JSON.stringify(next));
  for (const next of ours) {
    const path = localPath(next);
    assertEquals(leads(path!), installation().origin, JSON.stringify(next));
  }
  assertEquals(localPath("/c/noor/../bega/agenda?day=2026-03-02"), "/c/bega/agenda?day=2026-03-02");
});

Deno.test("nobody who signs in is led to another site", async () => {
  for (const next of [...elsewhere, ...ours]) {
    const answer = await signIn("doctor@bega.test", `/sign-in?next=${encodeURIComponent(next)}`);
    assertEquals([answer.status, leads(answer.headers.get("location")!)], [303, installation().origin], next);
  }
});

Deno.test("the way back from where a request says it came from stays here, whatever it says", async () => {
  const { origin } = installation();
  const behind = (referer: string) =>
    pathBehind(new Request(origin, { headers: { referer } }), new URL(origin));
  assertEquals(behind(`${origin}/c/noor/agenda?day=1`), "/c/noor/agenda?day=1");
  for (
    const referer of [
      ...["https://evil.test/c/noor", `${origin}//evil.test`, `${origin}/.//evil.test`, "nonsense", "", "//"],
      ...[`${origin}.evil.test/`, `${origin}@evil.test/`, "about:blank", "data:text/html,1"],
    ]
  ) {
    assertEquals(behind(referer), null, referer);
    const theme = await callerWith().post("/theme", new URLSearchParams({ theme: "dark" }), {
      ...browser,
      referer,
    });
    assertEquals([theme.status, theme.headers.get("location")], [303, "/"], referer);
    const out = await callerWith().post("/c/noor/patients", new URLSearchParams(), { ...browser, referer });
    assertEquals([out.status, out.headers.get("location")], [303, "/sign-in?next=%2F"], referer);
  }
});

Deno.test("a page that is asked for under another site's name leads back to none", async () => {
  for (const path of ["//evil.test", "/.//evil.test"]) {
    const answer = await callerWith().get(`/c/noor/..${path}`, browser);
    assertEquals(leads(answer.headers.get("location") ?? "/"), installation().origin);
  }
});
