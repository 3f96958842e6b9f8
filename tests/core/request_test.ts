import { assert, assertEquals } from "@std/assert";
import { created, done, wantsJson } from "@/core/answer.ts";
import { clientAddress } from "@/core/client_address.ts";
import { cookiesOf, sessionCookies } from "@/core/cookies.ts";
import { problemOf, problemResponse } from "@/core/problem.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";

const request = (headers: Record<string, string> = {}) => new Request("http://localhost/", { headers });

Deno.test("the caller's address is the socket's, unless a proxy that we know names another", () => {
  const from = (socket: string, forwarded: string, proxies = ["10.0.0.1", "10.0.0.2"]) =>
    clientAddress(request({ "x-forwarded-for": forwarded }), socket, proxies);
  assertEquals(from("203.0.113.9", "198.51.100.1"), "203.0.113.9");
  assertEquals(from("10.0.0.1", "198.51.100.1"), "198.51.100.1");
  assertEquals(from("10.0.0.1", "6.6.6.6, 198.51.100.1, 10.0.0.2"), "198.51.100.1");
  assertEquals(from("10.0.0.1", "2001:db8::1"), "2001:db8::1");
  assertEquals(from("10.0.0.1", "6.6.6.6, unknown"), "10.0.0.1");
  assertEquals(from("10.0.0.1", "10.0.0.2"), "10.0.0.1");
  assertEquals(clientAddress(request(), "10.0.0.1", ["10.0.0.1"]), "10.0.0.1");
});

Deno.test("a session's cookies are read by scripts of no page, and by this installation alone", () => {
  const headers = new Headers();
  sessionCookies("https://cusp.example").keep(headers, { accessToken: "a.b=c", refreshToken: "r" });
  for (const cookie of headers.getSetCookie()) {
    assert(cookie.startsWith("__Host-cusp-cusp-example-"), cookie);
    for (const flag of ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"]) {
      assert(cookie.includes(`; ${flag}`), cookie);
    }
  }
  const sent = new Headers({
    cookie: headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; "),
  });
  assertEquals(sessionCookies("https://cusp.example").read(sent), {
    accessToken: "a.b=c",
    refreshToken: "r",
  });
  assertEquals(sessionCookies("https://other.example").read(sent), {
    accessToken: undefined,
    refreshToken: undefined,
  });
});

Deno.test("two installations on one machine keep their sessions apart", () => {
  const headers = new Headers();
  sessionCookies("http://localhost:8000").keep(headers, { accessToken: "a", refreshToken: "r" });
  const [cookie] = headers.getSetCookie()[0].split(";");
  assert(!headers.getSetCookie()[0].includes("Secure"));
  assertEquals(sessionCookies("http://localhost:8001").read(new Headers({ cookie })).accessToken, undefined);
  const forgotten = new Headers();
  sessionCookies("http://localhost:8000").forget(forgotten);
  assertEquals(forgotten.getSetCookie().every((line) => line.includes("=; Max-Age=0")), true);
});

Deno.test("a broken cookie header breaks nothing", () => {
  const cookies = cookiesOf(new Headers({ cookie: "; a=1;=x; b ; c=d=e;" }));
  assertEquals([...cookies], [["a", "1"], ["b", ""], ["c", "d=e"]]);
});

Deno.test("data is for who asks for it and not for pages", () => {
  const wants = (accept: string) => wantsJson(request({ accept }));
  assert(wants("application/json") && wants("application/problem+json, application/json"));
  assert(
    !wants("text/html") && !wants("*/*") && !wants("text/html, application/json") && !wantsJson(request()),
  );
});

Deno.test("a post answers with the resource to who wants data, with the way to its page to a browser", async () => {
  const data = request({ accept: "application/json" });
  const made = created(data, "/c/noor/patients/1", { id: "1" });
  assertEquals([made.status, made.headers.get("location"), await made.json()], [201, "/c/noor/patients/1", {
    id: "1",
  }]);
  assertEquals(done(data, "/x", {}).status, 200);
  for (const answer of [created(request(), "/x", {}), done(request(), "/x", {})]) {
    assertEquals([answer.status, answer.headers.get("location")], [303, "/x"]);
  }
});

Deno.test("a refusal is told as a problem, in the caller's language", async () => {
  const refusal = new Refusal(409, "number_taken", { number: "N-1" }, { number: [{ code: "number_taken" }] });
  const problem = problemOf(refusal, (code, values = {}) => `${code}!${Object.values(values)}`);
  const response = problemResponse(problem, { "x-request-id": "1" });
  assertEquals([response.status, response.headers.get("content-type")], [409, "application/problem+json"]);
  assertEquals(await response.json(), {
    type: "/problems/number_taken",
    title: "number_taken!N-1",
    status: 409,
    fields: { number: ["number_taken!"] },
  });
});

Deno.test("a broken constraint is the refusal it stands for, and anything else stays what it is", () => {
  const taken = new Refusal(409, "taken");
  const thrown = (error: object) => {
    try {
      refusedBy({ a_key: taken, b_key: () => new Refusal(404, "gone") })(error);
    } catch (thrown) {
      return thrown;
    }
  };
  assertEquals(thrown({ constraint_name: "a_key" }), taken);
  assertEquals((thrown({ constraint_name: "b_key" }) as Refusal).code, "gone");
  for (const other of [{ constraint_name: "c_key" }, { message: "no constraint" }]) {
    assertEquals(thrown(other), other);
  }
});
