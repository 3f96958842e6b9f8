import { assert, assertEquals } from "@std/assert";
import { launch, withPage } from "@/tests/support/browser.ts";
import { browserOf, callerAs, callerWith } from "@/tests/support/caller.ts";
import { mailTo } from "@/tests/support/mailbox.ts";
import { expecting, freeMonday, uniquely } from "@/tests/support/over_http.ts";
import { textIn } from "@/texts/mod.ts";

const t = textIn("en");
const wide = { viewport: { width: 1280, height: 900 } };

Deno.test("one who is due is called, written to and booked from the worklist, and is on it no more", async () => {
  const [owner, reception] = [await callerAs("owner@noor.test"), await callerAs("reception@noor.test")];
  const made = async (path: string, body: object, by = reception) =>
    expecting(201, await by.post<{ id: string }>(path, body)).id;
  const [name, email] = [uniquely("Shazia Malik"), `${crypto.randomUUID()}@example.test`];
  const patientId = await made("/c/noor/patients", { name, email });
  const serviceId = await made("/c/noor/services", { name: uniquely("Sealants"), price: 100 }, owner);
  const { practitioners: [{ id: practitionerId }] } = expecting(
    200,
    await reception.get<{ practitioners: { id: string }[] }>("/c/noor/practitioners"),
  );
  const visit = { patientId, practitionerId, serviceId };
  const id = await made("/c/noor/appointments", { ...visit, startsAt: `${freeMonday()}T13:00` });
  for (const step of ["arrival", "start", "completion"]) {
    expecting(200, await owner.post(`/c/noor/appointments/${id}/${step}`, {}));
  }
  const rule = uniquely("Every year");
  const ruleId = await made(
    "/c/noor/settings/recall",
    { name: rule, serviceIds: [serviceId], months: 12, channels: ["phone", "email"], spacingDays: 0 },
    owner,
  );
  const worklist = `/c/noor/recall?lang=en&ahead=36500&ruleId=${ruleId}`;
  const browser = await launch();
  try {
    await withPage(browser, { ...wide, ...browserOf(reception) }, async (page) => {
      await page.goto(worklist);
      await page.getByRole("main").getByRole("link", { name, exact: true }).click();
      await page.getByLabel(t("recall.outcome_no_answer")).check();
      await page.getByRole("button", { name: t("recall.note"), exact: true }).click();
      await page.waitForURL("**/recall");
      await page.goto(worklist);
      await page.getByText(t("recall.outcome_no_answer")).waitFor();
      await page.getByRole("checkbox", { name: t("recall.chooseOne", { name }) }).check();
      await page.getByRole("button", { name: t("recall.write") }).click();
      await page.getByRole("button", { name: t("recall.send", { count: 1 }) }).click();
      await page.waitForURL("**/recall");
      await page.goto(worklist);
      await page.getByRole("link", { name: `${t("scheduling.book")} ${name}` }).click();
      await page.waitForURL("**/appointments/new**");
      assertEquals(new URL(page.url()).searchParams.get("patientId"), patientId);
    });
    assert((await mailTo(email, /next visit/)).text.includes("/book/noor"));
    await made("/c/noor/appointments", { ...visit, startsAt: `${freeMonday()}T13:00` });
    const { recalls } = expecting(200, await reception.get<{ recalls: unknown[] }>(worklist));
    assertEquals(recalls, []);
  } finally {
    await browser.close();
  }
});

Deno.test("a calendar elsewhere follows the clinic's, is told when nothing has changed, and nothing once it is revoked", async () => {
  const owner = await callerAs("owner@noor.test");
  const browser = await launch();
  try {
    await withPage(browser, { ...wide, ...browserOf(owner) }, async (page) => {
      const name = uniquely("Phone");
      await page.goto("/c/noor/settings/feeds?lang=en");
      await page.getByLabel(t("waiting.feedName")).fill(name);
      await page.getByRole("button", { name: t("waiting.feedMake") }).click();
      const address = await page.getByLabel(t("waiting.feedAddress")).inputValue();
      const follow = await page.getByRole("link", { name: t("waiting.feedGoogle") }).getAttribute("href");
      assertEquals(new URL(follow!).searchParams.get("cid"), address.replace("http:", "webcal:"));

      const anybody = callerWith();
      const path = new URL(address).pathname;
      const first = await anybody.get(path);
      assertEquals([first.status, first.headers.get("content-type")], [200, "text/calendar; charset=utf-8"]);
      assert(first.text.startsWith("BEGIN:VCALENDAR\r\n") && first.text.includes("BEGIN:VEVENT"));
      const again = await anybody.get(path, { "if-none-match": first.headers.get("etag")! });
      assertEquals([again.status, again.text], [304, ""]);
      assertEquals((await anybody.get(path, { "if-none-match": '"other"' })).status, 200);
      for (const wrong of [path.replace(".ics", ""), "/feeds/x.ics", path.replace(/.\.ics$/, "_.ics")]) {
        assertEquals((await anybody.get(wrong)).status, 404, wrong);
      }
      await page.getByRole("link", { name: t("waiting.feedBack") }).click();
      await page.getByRole("button", { name: `${t("keys.revoke")} ${name}` }).click();
      await page.locator(".list-item", { hasText: name }).getByText(t("keys.state_revoked")).waitFor();
      assertEquals((await anybody.get(path)).status, 404);
    });
  } finally {
    await browser.close();
  }
});
