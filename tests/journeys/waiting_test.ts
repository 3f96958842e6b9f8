import { assert, assertEquals } from "@std/assert";
import { launch, withPage } from "@/tests/support/browser.ts";
import { browserOf, type Caller, callerAs, callerWith } from "@/tests/support/caller.ts";
import { mailTo } from "@/tests/support/mailbox.ts";
import { expecting, freeMonday, uniquely } from "@/tests/support/over_http.ts";
import { textIn } from "@/texts/mod.ts";

const t = textIn("en");
const phone = { viewport: { width: 390, height: 844 } };
const address = () => `${crypto.randomUUID()}@example.test`;

/** An hour of a Monday that somebody had and gave back; where it can be filled. */
async function gapAt(reception: Caller): Promise<string> {
  const { practitioners: [{ id: practitionerId }] } = expecting(
    200,
    await reception.get<{ practitioners: { id: string }[] }>("/c/noor/practitioners"),
  );
  const { id: patientId } = expecting(
    201,
    await reception.post<{ id: string }>("/c/noor/patients", { name: uniquely("Tahir") }),
  );
  const visit = { patientId, practitionerId, startsAt: `${freeMonday()}T12:00`, minutes: 60 };
  const { id } = expecting(201, await reception.post<{ id: string }>("/c/noor/appointments", visit));
  expecting(200, await reception.post(`/c/noor/appointments/${id}/cancellation`, { reason: "Ill" }));
  return `/c/noor/gaps/${
    expecting(200, await reception.get<{ id: string }>(`/c/noor/appointments/${id}/gap`)).id
  }`;
}

/** The path that a mail to an address leads to. */
const linkIn = async (email: string, subject: RegExp) =>
  (await mailTo(email, subject)).text.match(/\/book\/noor\/\S+/)![0];

Deno.test("somebody asks from outside to be told of a gap, is taken in, and wins it; who comes second is told kindly", async () => {
  const reception = await callerAs("reception@noor.test");
  const [name, email, other] = [uniquely("Rubina Shah"), address(), address()];
  const browser = await launch();
  try {
    await withPage(browser, { ...phone, ...browserOf(callerWith()) }, async (page) => {
      await page.goto("/book/noor/waiting?lang=en");
      await page.getByLabel(t("waiting.yourName")).fill(name);
      await page.getByLabel(t("waiting.yourEmail")).fill(email);
      await page.getByRole("button", { name: t("waiting.joinTitle") }).click();
      await page.getByRole("heading", { name: t("waiting.lookAtMail") }).waitFor();
      await page.goto(`${await linkIn(email, /address/)}?lang=en`);
      await page.getByRole("button", { name: t("waiting.proveButton") }).click();
      await page.getByRole("heading", { name: t("waiting.proved") }).waitFor();
    });

    const gap = await gapAt(reception);
    const { id: patientId } = expecting(
      201,
      await reception.post<{ id: string }>("/c/noor/patients", { name: uniquely("Zahid"), email: other }),
    );
    expecting(201, await reception.post("/c/noor/waiting", { patientId, priority: 1, minutes: 60 }));
    await withPage(
      browser,
      { viewport: { width: 1280, height: 900 }, ...browserOf(reception) },
      async (page) => {
        await page.goto("/c/noor/waiting?lang=en");
        const asked = page.locator(".list-item", { hasText: name });
        await asked.getByRole("button", { name: t("waiting.takeInNew") }).click();
        await page.getByRole("heading", { level: 1, name }).waitFor();
        await page.goto(`${gap}?lang=en`);
        for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
        await page.getByRole("checkbox", { name: t("waiting.askOne", { name }) }).check();
        await page.getByRole("checkbox", { name: /Zahid/ }).check();
        await page.getByRole("button", { name: t("waiting.offerChosen") }).click();
        await page.getByRole("heading", { name: t("waiting.offers") }).waitFor();
      },
    );

    const [winning, losing] = [await linkIn(email, /is free/), await linkIn(other, /is free/)];
    await withPage(browser, { ...phone, ...browserOf(callerWith()) }, async (page) => {
      await page.goto(`${losing}?lang=en`);
      await page.getByRole("button", { name: t("waiting.accept") }).waitFor();
      await page.goto(`${winning}?lang=en`);
      await page.getByRole("button", { name: t("waiting.accept") }).click();
      await page.getByText("this time is yours").waitFor();
      await page.goto(`${losing}?lang=en`);
      await page.getByRole("heading", { name: t("waiting.offerIs_outrun") }).waitFor();
    });
    const { status, offers } = expecting(
      200,
      await reception.get<{ status: string; offers: { status: string }[] }>(gap),
    );
    assertEquals([status, offers.map(({ status }) => status).sort()], ["filled", ["accepted", "outrun"]]);
  } finally {
    await browser.close();
  }
});

Deno.test("two who accept at the same moment: one has the time, the other is told that it is gone", async () => {
  const reception = await callerAs("reception@noor.test");
  const gap = await gapAt(reception);
  const asked: { email: string; entryId: string }[] = [];
  for (const name of ["Amina", "Bilal", "Danish", "Erum"]) {
    const email = address();
    const { id: patientId } = expecting(
      201,
      await reception.post<{ id: string }>("/c/noor/patients", { name: uniquely(name), email }),
    );
    const { id: entryId } = expecting(
      201,
      await reception.post<{ id: string }>("/c/noor/waiting", { patientId, minutes: 30 }),
    );
    asked.push({ email, entryId });
  }
  expecting(
    200,
    await reception.post(`${gap}/offers`, { entryIds: asked.map(({ entryId }) => entryId) }),
  );
  const links: string[] = [];
  for (const { email } of asked) links.push(await linkIn(email, /is free/));
  const anybody = callerWith();
  const answers = await Promise.all(
    links.map((link) => anybody.post<{ type?: string }>(`${link}/acceptance`)),
  );
  assertEquals(answers.map(({ status }) => status).sort(), [200, 410, 410, 410]);
  for (const { status, body } of answers) {
    if (status === 410) assertEquals(body.type, "/problems/offer_outrun");
  }
});

Deno.test("what nobody should learn by asking: every address is answered alike, and a program that fills in everything asks nothing", async () => {
  const anybody = callerWith();
  const asked = (email: string, more = {}) =>
    anybody.post("/book/noor/waiting", { name: "Somebody", email, ...more });
  const reception = await callerAs("reception@noor.test");
  const [known, unknown, trapped] = [address(), address(), address()];
  expecting(201, await reception.post("/c/noor/patients", { name: uniquely("Known"), email: known }));
  const [one, other] = [await asked(known), await asked(unknown)];
  assertEquals([one.status, one.text], [other.status, other.text]);
  assertEquals((await asked(trapped, { website: "http://spam.test" })).status, 201);
  await mailTo(unknown, /address/);
  const { body: mails } = await anybody.get<{ to: string }[]>("/dev/mail");
  assert(!mails.some(({ to }) => to === trapped), "a mail went to where nobody asked");
  for (let times = 0; times < 4; times++) expecting(201, await asked(unknown));
  assertEquals((await asked(unknown)).status, 429);
  for (const path of ["offers", "waiting", "reviews"]) {
    assertEquals((await anybody.get(`/book/noor/${path}/${"x".repeat(43)}`)).status, 404);
    assertEquals((await anybody.get(`/book/nowhere/${path}/${"x".repeat(43)}`)).status, 404);
  }
});
