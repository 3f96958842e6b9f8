import { assert, assertEquals } from "@std/assert";
import { appointOperator } from "@/functions/operator.ts";
import { browser, callerAs, callerWith, signIn } from "@/tests/support/caller.ts";
import { anotherOperator, linksTo } from "@/tests/support/second_operator.ts";
import { refusalOf } from "@/tests/support/refused.ts";
import { eventually } from "@/tests/stack/support/eventually.ts";

Deno.test("an operator is appointed by a mail whose link works once, and only the last one mailed", async () => {
  const email = `${crypto.randomUUID()}@cusp.test`;
  await appointOperator(email);
  const [first] = await eventually(() => linksTo(email));
  await appointOperator(email);
  const [last] = await eventually(async () => (await linksTo(email)).filter((link) => link !== first));

  const stranger = callerWith();
  assertEquals((await stranger.get(last, browser)).status, 200);
  assertEquals((await stranger.get(last, browser)).status, 200); // looking uses nothing up
  assertEquals((await stranger.post(last, { password: "short" })).status, 422);
  assertEquals((await stranger.post(first, { password: "a new password" })).status, 410);
  assertEquals((await stranger.post(last, { password: "a new password" })).status, 200);
  assertEquals((await stranger.post(last, { password: "another password" })).status, 410);
  assertEquals((await signIn(email, "/sign-in", "a new password")).headers.get("location"), "/admin");
});

Deno.test("an address of a clinic's or a portal's never becomes an operator's, and an operator joins no clinic", async () => {
  for (const email of ["owner@noor.test", "both@cusp.test", "patient@noor.test"]) {
    await refusalOf("operators_stay_apart", () => appointOperator(email));
    assertEquals((await (await callerAs(email)).get("/admin")).status, 404);
  }
  const owner = await callerAs("owner@noor.test");
  const operator = await callerAs("operator@cusp.test");
  const invitation = { email: "operator@cusp.test", role: "assistant" };
  const { id } = (await owner.post<{ id: string }>("/c/noor/settings/invitations", invitation)).body;
  const [link] = await eventually(async () => {
    const { body } = await owner.get<{ to: string; text: string }[]>("/dev/mail");
    return body.filter(({ to }) => to.includes("operator@cusp.test"))
      .flatMap(({ text }) => text.match(/\/invitation\/[\w-]+/)?.[0] ?? []);
  });
  const refused = await operator.post<{ type: string }>(link);
  assertEquals([refused.status, refused.body.type], [409, "/problems/operators_stay_apart"]);
  await owner.post(`/c/noor/settings/invitations/${id}/revocation`);
});

Deno.test("in an emergency a second operator opens, the owner hears of it at once and ends it", async () => {
  const [operator, owner] = await Promise.all([callerAs("operator@cusp.test"), callerAs("owner@bega.test")]);
  const { caller: second } = await anotherOperator(`${crypto.randomUUID()}@cusp.test`);
  const reason = `Nothing opens ${crypto.randomUUID()}`;
  const { id } =
    (await operator.post<{ id: string }>("/admin/clinics/bega/support", { reason, leave: "emergency" })).body;
  const approval = { reason: "The owner is on a plane" };
  assertEquals((await operator.post(`/admin/support/${id}/approval`, approval)).status, 403);
  assertEquals((await operator.get("/c/bega/patients")).status, 404);
  assertEquals((await second.post(`/admin/support/${id}/approval`)).status, 422);
  assertEquals((await second.post(`/admin/support/${id}/approval`, approval)).status, 200);
  assertEquals((await operator.get("/c/bega/patients")).status, 200);
  assertEquals((await operator.post("/c/bega/patients", { name: "Nobody" })).status, 403);
  assertEquals((await second.get("/c/bega/patients")).status, 404);
  await eventually(async () => {
    const { body } = await owner.get<{ to: string; subject: string; text: string }[]>("/dev/mail");
    return body.filter(({ to, subject, text }) =>
      to.includes("owner@bega.test") && subject.startsWith("Urgență") && text.includes(reason)
    );
  });
  const { body } = await owner.get<{ reads: { method: string; route: string }[]; approvalReason: string }>(
    `/c/bega/settings/support/${id}`,
  );
  assertEquals(body.approvalReason, approval.reason);
  assertEquals(body.reads.map(({ method }) => method), ["POST", "GET"]); // what was refused, too
  assert(body.reads.every(({ route }) => route.endsWith("/patients")));
  assertEquals((await owner.post(`/c/bega/settings/support/${id}/end`)).status, 200);
  assertEquals((await operator.get("/c/bega/patients")).status, 404);
});
