import { assert, assertEquals } from "@std/assert";
import { Buffer } from "node:buffer";
import { png } from "@/tests/files/support/bytes.ts";
import { launch, withPage } from "@/tests/support/browser.ts";
import { browserOf, callerAs } from "@/tests/support/caller.ts";
import { expecting, freeMonday, uniquely } from "@/tests/support/over_http.ts";
import { textIn } from "@/texts/mod.ts";

const t = textIn("en");

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : ", without script too";

  Deno.test(`somebody is added who treats, says what they practise, signs, and cannot leave before their visits${how}`, async () => {
    const browser = await launch();
    try {
      const [owner, desk] = await Promise.all(
        ["owner", "reception"].map((who) => callerAs(`${who}@noor.test`)),
      );
      const name = uniquely("Dr Nida Aslam");
      await withPage(browser, {
        viewport: { width: 1280, height: 900 },
        ...browserOf(owner),
        javaScriptEnabled,
      }, async (page) => {
        await page.goto("/c/noor/settings?lang=en");
        await page.getByRole("link", { name: t("tenancy.practitioners") }).first().click();
        await page.getByLabel(t("tenancy.addPractitioner")).fill(name);
        await page.getByRole("button", { name: t("ui.add") }).click();
        await page.getByRole("heading", { name, level: 1 }).waitFor();
        const id = new URL(page.url()).pathname.split("/").at(-1)!;

        await page.getByLabel("Endodontics").check();
        await page.getByLabel(t("tenancy.tone"), { exact: true }).selectOption("plum");
        await page.getByRole("button", { name: t("ui.save") }).click();
        await page.getByRole("heading", { name, level: 1 }).waitFor();
        assert(await page.getByLabel("Endodontics").isChecked());

        const sign = (bytes: Uint8Array, name: string) =>
          page.locator('input[type="file"]').setInputFiles({
            name,
            mimeType: "image/png",
            buffer: Buffer.from(bytes),
          });
        await sign(new TextEncoder().encode("<script>"), "sign.png");
        await page.getByRole("button", { name: t("catalog.keepSignature") }).click();
        await page.getByText(t("errors.file_type")).waitFor();
        await sign(png, "sign.png");
        await page.getByRole("button", { name: t("catalog.keepSignature") }).click();
        await page.getByRole("img", { name: t("catalog.signature") }).waitFor();
        const drawn = `/c/noor/settings/practitioners/${id}/signature`;
        assertEquals([(await owner.get(drawn)).status, (await desk.get(drawn)).status], [200, 403]);

        const patient = expecting(
          201,
          await desk.post<{ id: string }>("/c/noor/patients", { name: uniquely("Asma Tariq") }),
        );
        const startsAt = `${freeMonday()}T09:15`;
        expecting(
          201,
          await desk.post("/c/noor/appointments", { patientId: patient.id, practitionerId: id, startsAt }),
        );
        await page.getByRole("button", { name: t("tenancy.letGo") }).click();
        await page.getByText(t("errors.has_visits")).waitFor();
        await page.getByText(t("scheduling.comingWith", { count: 1 })).waitFor();
      });
      type Listed = { practitioners: { name: string; tone: string; specialties: { id: string }[] }[] };
      const { body } = await owner.get<Listed>("/c/noor/settings/practitioners");
      const { tone, specialties } = body.practitioners.find((one) => one.name === name)!;
      assertEquals([tone, specialties.map(({ id }) => id)], ["plum", ["endodontics"]]);
    } finally {
      await browser.close();
    }
  });
}
