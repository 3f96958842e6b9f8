import { assert, assertEquals, assertMatch } from "@std/assert";
import { browser, callerAs, callerWith, cookiesIn, type Problem, signIn } from "@/tests/support/caller.ts";
import { expecting, invoiceAtNoor, patientAt, uniquely, visitAtNoor } from "@/tests/support/over_http.ts";

interface Me {
  user: { email: string; name: string };
  clinics: { slug: string; name: string; role: string; permissions: string[] }[];
}

interface Found {
  patients: { id: string; name: string; number: string; phone: string | null }[];
  next: string | null;
}

Deno.test("signing in with a form answers 303 and cookies that scripts cannot read, signing out forgets them", async () => {
  const answer = await signIn("owner@noor.test");
  assertEquals([answer.status, answer.headers.get("location")], [303, "/c/noor/agenda"]);
  const cookies = answer.headers.getSetCookie();
  assert(
    cookies.length > 0 && cookies.every((cookie) => /HttpOnly/.test(cookie) && /SameSite=Lax/.test(cookie)),
  );

  const owner = callerWith(cookiesIn(answer));
  assertEquals((await owner.get<Me>("/me")).body.user.email, "owner@noor.test");
  assertEquals((await owner.post("/sign-out", new URLSearchParams(), browser)).status, 303);
  assertEquals((await owner.get("/me")).status, 401);
});

Deno.test("a wrong password is refused, to a browser on the form itself and to data callers as a problem", async () => {
  const page = await signIn(`${crypto.randomUUID()}@noor.test`, "/sign-in", "not-the-password");
  assertEquals(page.status, 422);
  assertMatch(page.text, /<form[^>]+action="\/sign-in"/);
  const answer = await callerWith().post<Problem>("/sign-in", { email: "nobody@noor.test", password: "no" });
  assertEquals([answer.status, answer.body.type], [422, "/problems/wrong_password"]);
});

Deno.test("guessing a password is stopped after ten, while signing in rightly is never counted", async () => {
  const nobody = `${crypto.randomUUID()}@noor.test`;
  const answers = [];
  for (let guess = 0; guess < 11; guess++) answers.push((await signIn(nobody, "/sign-in", "a guess")).status);
  assertEquals(answers, [...Array(10).fill(422), 429]);
  for (let often = 0; often < 12; often++) assertEquals((await signIn("doctor@bega.test")).status, 303);
});

Deno.test("who must sign in goes back to a page of Cusp, never to another site", async () => {
  const [local, foreign, tricked] = await Promise.all(
    ["/c/bega/patients?q=1", "https://evil.test/", "/\\evil.test"].map((next) =>
      signIn("doctor@bega.test", `/sign-in?next=${encodeURIComponent(next)}`)
    ),
  );
  assertEquals(local.headers.get("location"), "/c/bega/patients?q=1");
  assertEquals(foreign.headers.get("location"), "/c/bega/agenda");
  assertEquals(tricked.headers.get("location"), "/c/bega/agenda");
});

Deno.test("without a session data callers get 401 as a problem, browsers the way to sign in and back", async () => {
  for (const path of ["/me", "/c/noor/agenda", "/c/noor/patients?q=saba", "/portal/noor"]) {
    const answer = await callerWith().get<Problem>(path);
    assertEquals([answer.status, answer.body.type], [401, "/problems/not_signed_in"], path);
    assertEquals(answer.headers.get("content-type"), "application/problem+json");
    const page = await callerWith().get(path, browser);
    assertEquals(
      [page.status, page.headers.get("location")],
      [303, `/sign-in?next=${encodeURIComponent(path)}`],
    );
  }
});

Deno.test("/me names the clinics, the role in each and what may be done there", async () => {
  const both = await callerAs("both@cusp.test");
  const { clinics } = expecting(200, await both.get<Me>("/me"));
  const roles = clinics.map(({ slug, name, role }) => [slug, name, role]).sort();
  assertEquals(roles, [["bega", "Clinica Bega", "receptionist"], ["noor", "Noor Dental", "doctor"]]);
  assert(clinics.every(({ permissions }) => permissions.includes("appointments.read")));
});

Deno.test("health, the description of the API, sent mail and the components answer", async () => {
  const nobody = callerWith();
  const health = expecting(200, await nobody.get("/health"));
  assertEquals(health.ok, true);
  assertEquals(typeof health.version, "string");
  const mail = expecting(200, await nobody.get("/dev/mail"));
  assert(Array.isArray(mail));
  assertEquals((await nobody.get("/dev/ui", browser)).status, 200);
  assertEquals((await nobody.get("/api/openapi.json")).status, 200);
});

Deno.test("patients are created, shown and found by part of name, number and phone", async () => {
  const desk = await callerAs("reception@noor.test");
  const name = uniquely("شگفتہ پروین");
  const tail = String(Math.random()).slice(2, 9);
  const answer = await desk.post<{ id: string; number: string }>("/c/noor/patients", {
    name,
    phone: `0311 ${tail}`,
    birthDate: "1990-02-28",
    email: "shagufta@example.test",
  });
  const { id, number } = expecting(201, answer);
  assertEquals(answer.headers.get("location"), `/c/noor/patients/${id}`);
  const shown = expecting(200, await desk.get(`/c/noor/patients/${id}`));
  assertEquals(
    { name: shown.name, number: shown.number, phone: shown.phone, birthDate: shown.birthDate },
    { name, number, phone: `+92311${tail}`, birthDate: "1990-02-28" },
  );
  for (const part of [name.slice(0, 4) + " " + name.slice(-6), number, tail, `0311${tail}`]) {
    const { patients } = expecting(
      200,
      await desk.get<Found>(`/c/noor/patients?q=${encodeURIComponent(part)}`),
    );
    assert(patients.some((patient) => patient.id === id), `not found by ${part}`);
  }
});

Deno.test("without a question patients come newest first, in pages that follow one another", async () => {
  const desk = await callerAs("reception@noor.test");
  const { id } = await patientAt(desk, "noor");
  const first = expecting(200, await desk.get<Found>("/c/noor/patients"));
  assert(first.patients.slice(0, 5).some((patient) => patient.id === id));
  const second = expecting(200, await desk.get<Found>(`/c/noor/patients?after=${first.next}`));
  const seen = new Set(first.patients.map((patient) => patient.id));
  assert(second.patients.length > 0 && second.patients.every((patient) => !seen.has(patient.id)));
});

Deno.test("a body that does not fit is refused with each bad field named", async () => {
  const desk = await callerAs("reception@noor.test");
  const wrong = { name: "", email: "not an address", birthDate: "yesterday", phone: "12" };
  const { fields } = expecting(422, await desk.post<Problem>("/c/noor/patients", wrong));
  assertEquals(Object.keys(fields!).sort(), ["birthDate", "email", "name"]);
});

Deno.test("another clinic and its records are not there, and look like what never was", async () => {
  const [desk, stranger] = await Promise.all([
    callerAs("reception@noor.test"),
    callerAs("reception@bega.test"),
  ]);
  const [visit, invoice] = await Promise.all([visitAtNoor(desk), invoiceAtNoor(desk)]);
  const [clinic, record] = await Promise.all([
    stranger.get("/c/no-such-clinic/agenda"),
    stranger.get(`/c/bega/patients/${crypto.randomUUID()}`),
  ]);
  for (
    const path of [
      "/c/noor/agenda",
      "/c/noor/patients",
      visit.path,
      invoice.path,
      `/c/bega/patients/${visit.patient.id}`,
      `/c/bega/appointments/${visit.id}`,
      `/c/bega/invoices/${invoice.id}`,
      "/c/bega/patients/not-an-id",
    ]
  ) {
    const answer = await stranger.get(path);
    const never = path.startsWith("/c/bega") ? record : clinic;
    assertEquals([answer.status, answer.text], [404, never.text], path);
  }
});

Deno.test("inside one's own clinic what the role lacks is 403, and nothing was done", async () => {
  const [desk, doctor] = await Promise.all([
    callerAs("reception@noor.test"),
    callerAs("doctor@noor.test"),
  ]);
  const { path } = await visitAtNoor(desk);
  await desk.post(`${path}/arrival`);
  await desk.post(`${path}/start`);
  const note = await desk.post<Problem>(`${path}/completion`, { note: "Caries on 46." });
  assertEquals([note.status, note.body.type], [403, "/problems/not_allowed"]);
  assertEquals((await desk.get(path)).body.status, "in_progress");

  const invoice = await invoiceAtNoor(desk);
  assertEquals((await doctor.post(`${invoice.path}/payments`, { amount: 100 })).status, 403);
  assertEquals((await desk.get(invoice.path)).body.status, "issued");
});
