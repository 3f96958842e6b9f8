import { assert, assertEquals, assertMatch } from "@std/assert";
import { newId } from "@/core/id.ts";
import { eventually } from "@/tests/stack/support/eventually.ts";
import { browser, callerAs, callerWith, cookiesIn, type Problem } from "@/tests/support/caller.ts";
import { mailsTo, password } from "@/tests/support/newcomer.ts";
import { expecting, uniquely } from "@/tests/support/over_http.ts";

/** A patient of noor without birth date and sex, and the link that asks an address into their portal. */
async function asked(relation: string) {
  const desk = await callerAs("reception@noor.test");
  const email = `portal-${newId()}@example.test`;
  const name = uniquely("Mehwish Tariq");
  const { id } = expecting(201, await desk.post<{ id: string }>("/c/noor/patients", { name }));
  const invitations = `/c/noor/patients/${id}/portal-invitations`;
  const sent = await desk.post<{ id: string }>(invitations, { email, relation });
  assertEquals([sent.status, sent.headers.get("location")], [201, invitations]);
  const [text] = await eventually(() => mailsTo(email));
  assert(!text.includes(name), "the mail names the patient");
  return { desk, email, name, id, invitations, link: new URL(text.match(/https?:\S+/)![0]).pathname };
}

Deno.test("a patient is asked, makes an account, says what the record lacks, and sees their portal until it is ended", async () => {
  const { desk, email, name, id, invitations, link } = await asked("self");
  const seen = await callerWith().get<Record<string, unknown>>(link);
  assertEquals(seen.body, {
    email,
    relation: "self",
    clinicName: "Noor Dental",
    lacksBirthDate: true,
    lacksSex: true,
  });
  const page = await callerWith().get(link, browser);
  assertMatch(page.text, /name="birthDate"/);
  assertMatch(page.text, /name="sex"/);

  const account = { name: "Mehwish", password };
  const missing = await callerWith().post<Problem>(link, account);
  assertEquals([missing.status, Object.keys(missing.body.fields!)], [422, ["birthDate"]]);
  const young = await callerWith().post<Problem>(link, {
    ...account,
    birthDate: "2015-05-05",
    sex: "female",
  });
  assertEquals([young.status, young.body.type], [422, "/problems/below_consent_age"]);
  assertMatch(young.body.title, /Below 18, only a parent or a guardian/);
  const signIn = await callerWith().post<Problem>("/sign-in", { email, password });
  assertEquals(signIn.status, 422, "an account was made although nothing was accepted");

  const accepted = await callerWith().post(
    link,
    new URLSearchParams({ ...account, birthDate: "1990-05-05", sex: "female" }),
    browser,
  );
  assertEquals([accepted.status, accepted.headers.get("location")], [303, "/portal/noor"]);
  const patient = callerWith(cookiesIn(accepted));
  const portal = await patient.get("/portal/noor");
  assert(portal.text.includes(id) && portal.text.includes(name));
  assertEquals((await patient.get("/c/noor/agenda")).status, 404);
  assertEquals((await patient.get(link)).status, 410);

  const circle = expecting(
    200,
    await desk.get<{ companions: { principalId: string; relation: string; email: string }[] }>(invitations),
  );
  const [{ principalId, ...companion }] = circle.companions;
  assertEquals([companion.relation, companion.email], ["self", email]);
  expecting(200, await desk.post(`/c/noor/patients/${id}/portal-access/${principalId}/removal`));
  assertEquals((await patient.get("/portal/noor")).status, 404);
});

Deno.test("one who has an account signs in and accepts for a child; the same login may act for several", async () => {
  const first = await asked("parent");
  const made = await callerWith().post(first.link, {
    name: "Father",
    password,
    birthDate: "2019-01-01",
    sex: "male",
  });
  expecting(200, made);
  const father = callerWith(cookiesIn(made));
  const { desk, name } = await asked("guardian");
  const { id } = expecting(
    201,
    await desk.post<{ id: string }>("/c/noor/patients", {
      name: uniquely("Sister"),
      birthDate: "2021-01-01",
      sex: "female",
    }),
  );
  expecting(
    201,
    await desk.post(`/c/noor/patients/${id}/portal-invitations`, { email: first.email, relation: "parent" }),
  );
  const texts = await eventually(async () => {
    const all = await mailsTo(first.email);
    return all.length > 1 ? all : [];
  });
  const link = new URL(texts[0].match(/https?:\S+/)![0]).pathname;
  const stranger = await (await callerAs("doctor@bega.test")).post<Problem>(link);
  assertEquals([stranger.status, stranger.body.type], [403, "/problems/other_account"]);
  assertMatch((await callerWith().get(link, browser)).text, /has an account already/);
  expecting(200, await father.post(link));
  const portal = await father.get(`/portal/noor?patient=${id}`);
  assertEquals(portal.status, 200);
  assert(!portal.text.includes(name));
});

Deno.test("the desk's page of a portal shows who may act, and a refusal beside its field", async () => {
  const { desk, email, id, invitations } = await asked("carer");
  const page = await desk.get(invitations, browser);
  assertEquals(page.status, 200);
  assert(page.text.includes(email));
  const again = await desk.post(invitations, new URLSearchParams({ email, relation: "carer" }), browser);
  assertEquals(again.status, 409);
  assert(again.text.includes("This address has an invitation already."));
  const profile = await desk.get(`/c/noor/patients/${id}`, browser);
  assert(profile.text.includes(invitations));
  assertEquals((await (await callerAs("doctor@noor.test")).get(invitations)).status, 403);
});
