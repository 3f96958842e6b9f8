import { assert, assertEquals, assertMatch } from "@std/assert";
import { browser as asBrowser, callerAs, callerWith, type Problem } from "@/tests/support/caller.ts";
import { launch, withPage } from "@/tests/support/browser.ts";
import { installation } from "@/tests/support/installation.ts";
import { mailTo } from "@/tests/support/mailbox.ts";
import { expecting, uniquely } from "@/tests/support/over_http.ts";
import { chooseTime, codeTo, firstTime, phone, sayWho, t } from "./visitor.ts";

const { origin } = installation();
const address = () => `guest-${crypto.randomUUID()}@example.test`;

Deno.test("a visitor books in Urdu on a phone, moves the visit by the link of the mail, and cancels it", async () => {
  const browser = await launch();
  const [name, email] = [uniquely("فاطمہ نور"), address()];
  try {
    await withPage(browser, phone, async (page) => {
      const clock = await chooseTime(page, origin, "معائنہ");
      assertEquals(await page.locator("html").getAttribute("dir"), "rtl");
      await page.getByRole("button", { name: t("booking.goOn") }).click();
      await page.getByRole("heading", { name: t("booking.you") }).waitFor();
      assert((await page.locator(".ticket").innerText()).includes(clock));
      assertMatch(await page.getByRole("timer").innerText(), /\d+:\d\d/);
      await sayWho(page, name, email);
      await page.getByLabel(t("booking.code")).fill(await codeTo(email));
      await page.getByRole("button", { name: t("booking.confirm") }).click();
      await page.getByText(t("booking.done_scheduled")).first().waitFor();

      const booked = await mailTo(
        email,
        new RegExp(t("booking.mailSubject_booked", { clinic: "Noor Dental" })),
      );
      assert(
        booked.text.includes(name) && !booked.text.includes("معائنہ"),
        "a mail says what the visit is for",
      );
      await page.goto(booked.text.match(/https?:\S+\/visits\/\S+/)![0]);
      await page.getByRole("link", { name: t("booking.move") }).click();
      const moved = await firstTime(page);
      await page.getByRole("button", { name: t("booking.moveNow") }).click();
      await page.getByRole("heading", { name: t("booking.yourVisit") }).waitFor();
      assert((await page.locator(".ticket").innerText()).includes(moved));
      await mailTo(email, new RegExp(t("booking.mailSubject_moved", { clinic: "Noor Dental" })));

      await page.getByRole("link", { name: t("booking.cancel") }).click();
      await page.getByRole("button", { name: t("booking.cancelNow") }).click();
      await page.getByText(t("booking.status_cancelled")).waitFor();
      await mailTo(email, new RegExp(t("booking.mailSubject_cancelled", { clinic: "Noor Dental" })));
    });
  } finally {
    await browser.close();
  }
});

Deno.test("without a line of script a visit is asked for by the link of the mail, and the desk accepts it", async () => {
  const browser = await launch();
  const [name, email] = [uniquely("Hamza Tariq"), address()];
  try {
    await withPage(browser, { ...phone, javaScriptEnabled: false }, async (page) => {
      await chooseTime(page, origin, "دانت سفید کرنا");
      await page.getByRole("button", { name: t("booking.goOn") }).click();
      await sayWho(page, name, email);
      const { text } = await mailTo(email, /\d{6}/);
      const proof = text.match(/https?:\S+\/proofs\/\S+/)![0];
      await page.goto(proof);
      await page.getByRole("button", { name: t("booking.confirm") }).click();
      await page.getByText(t("booking.done_requested")).first().waitFor();
      await page.goto(proof);
      await page.getByText(t("booking.bookedBefore")).waitFor();
    });
  } finally {
    await browser.close();
  }
  const desk = await callerAs("reception@noor.test");
  const { requests } = expecting(200, await desk.get<{ requests: Asked[] }>("/c/noor/requests"));
  const asked = requests.find(({ patient }) => patient.name === name)!;
  assertEquals([asked.email, asked.patient.fresh], [email, true]);
  expecting(200, await desk.post(`/c/noor/requests/${asked.id}/acceptance`, {}));
  await mailTo(email, new RegExp(t("booking.mailSubject_accepted", { clinic: "Noor Dental" })));
});

interface Asked {
  id: string;
  email: string;
  patient: { name: string; fresh: boolean };
}

Deno.test("two visitors race for one time: one has it, the other is told so and nothing else", async () => {
  const { calendarId, startsAt, practitionerId } = await freeTime();
  const tries = await Promise.all(
    Array.from(
      { length: 6 },
      () => callerWith().post<Problem>("/book/noor/holds", { calendarId, startsAt, practitionerId }),
    ),
  );
  const statuses = tries.map(({ status }) => status).sort();
  assertEquals(statuses, [201, 409, 409, 409, 409, 409]);
  const refused = tries.find(({ status }) => status === 409)!.body;
  assertEquals(refused.type, "/problems/time_gone");
  const held = tries.find(({ status }) => status === 201)!;
  const at = new URL(held.headers.get("location")!, origin).pathname;
  expecting(200, await callerWith().post(`${at}/release`, {}));
});

Deno.test("over the public API a time is found, held and confirmed by any site, and no cookie counts", async () => {
  const { calendarId, startsAt } = await freeTime();
  const email = address();
  const elsewhere = {
    origin: "https://clinic.example",
    "sec-fetch-site": "cross-site",
    accept: "application/json",
  };
  const post = (path: string, body: object) =>
    fetch(origin + path, {
      method: "POST",
      headers: { ...elsewhere, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const details = { name: uniquely("Ana Pop"), phone: "0333 1112224", email };
  const held = await post("/api/v1/public/bookings", { clinic: "noor", calendarId, startsAt, ...details });
  assertEquals([held.status, held.headers.get("access-control-allow-origin")], [201, "*"]);
  const { id } = await held.json();
  const code = (await mailTo(email, /\d{6}/)).subject.match(/\d{6}/)![0];
  const confirmed = await post(`/api/v1/public/bookings/${id}/confirmation`, { clinic: "noor", code });
  assertEquals(confirmed.status, 201);
  assertEquals((await confirmed.json()).status, "scheduled");
  const page = confirmed.headers.get("location")!;
  const file = await (await fetch(`${origin}${page}/visit.ics`)).text();
  assertMatch(file, /\r\nMETHOD:PUBLISH\r\n/);
  assertEquals((await callerWith().post(`${page}/cancellation`, {})).status, 200);
  assertMatch(
    await (await fetch(`${origin}${page}/visit.ics`)).text(),
    /\r\nMETHOD:CANCEL\r\n[\s\S]*STATUS:CANCELLED\r\n/,
  );
});

Deno.test("no page of Cusp's stands inside another site, but the booking of a clinic that names the site", async () => {
  const framedBy = async (path: string) =>
    (await callerWith().get(path, asBrowser)).headers.get("content-security-policy")!.match(
      /frame-ancestors ([^;]*)/,
    )![1];
  assertEquals(await framedBy("/book/noor?embed=1"), "'none'");
  const owner = await callerAs("owner@noor.test");
  const embedding = (origins: string[]) => owner.post("/c/noor/settings/calendars/embedding", { origins });
  expecting(200, await embedding(["https://noor.example"]));
  try {
    assertEquals(await framedBy("/book/noor?embed=1"), "https://noor.example");
    assertEquals(await framedBy("/book/noor"), "'none'");
    assertEquals(await framedBy("/sign-in?embed=1"), "'none'");
    assertEquals(await framedBy("/book/bega?embed=1"), "'none'");
  } finally {
    expecting(200, await embedding([]));
  }
  assertEquals((await embedding(["https://noor.example/page; script-src *"])).status, 422);
});

/** A time of the first calendar of noor's, some weeks ahead, that nobody else takes. */
async function freeTime() {
  const book = await callerWith().get<{ calendars: { id: string; practitioners: { id: string }[] }[] }>(
    "/book/noor",
  );
  const { id: calendarId, practitioners: [{ id: practitionerId }] } = book.body.calendars[0];
  const day = new Date(Date.now() + (20 + Math.random() * 20) * 86_400_000).toISOString().slice(0, 10);
  const query = new URLSearchParams({ clinic: "noor", calendarId, practitionerId, day, days: "7" });
  const { times } = expecting(
    200,
    await callerWith().get<{ times: { startsAt: string }[] }>(`/api/v1/public/availability?${query}`),
  );
  return { calendarId, practitionerId, startsAt: times[Math.floor(Math.random() * times.length)].startsAt };
}
