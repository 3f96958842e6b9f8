import { createDefine, HttpError, page, type RouteConfig } from "fresh";
import { asset } from "fresh/runtime";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Buttons } from "@/components/ui/gallery/Buttons.tsx";
import { Colours } from "@/components/ui/gallery/Colours.tsx";
import { DayBook } from "@/components/ui/gallery/DayBook.tsx";
import { frameOf } from "@/components/ui/gallery/frame.ts";
import { Fields } from "@/components/ui/gallery/Fields.tsx";
import { Notices, Papers } from "@/components/ui/gallery/Papers.tsx";
import { people } from "@/components/ui/gallery/people.ts";
import { Permissions } from "@/components/ui/gallery/Permissions.tsx";
import { Records } from "@/components/ui/gallery/Records.tsx";
import { Scripts } from "@/components/ui/gallery/Scripts.tsx";
import { Specimen } from "@/components/ui/gallery/Specimen.tsx";
import { paletteTexts } from "@/components/ui/PaletteDialog.tsx";
import { comboboxTexts } from "@/components/ui/SearchCombobox.tsx";
import { Document } from "@/components/shell/Document.tsx";
import { type Frame, themeNamed } from "@/components/shell/frame.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { pickLocale } from "@/core/text.ts";
import ComboboxField from "@/islands/ui/ComboboxField.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import Palette from "@/islands/ui/Palette.tsx";
import Toasts from "@/islands/ui/Toasts.tsx";
import { some, textIn } from "@/texts/mod.ts";

const define = createDefine<{ local?: boolean }>();
const densities = ["compact", "roomy"] as const;

export const config: RouteConfig = { skipAppWrapper: true, skipInheritedLayouts: true };

export const handler = define.handlers({
  GET(ctx) {
    if (!ctx.state.local) throw new HttpError(404);
    const asked = ctx.url.searchParams;
    return page({
      locale: pickLocale([asked.get("lang"), asked.get("dir") === "rtl" ? "ur" : "en"]),
      theme: themeNamed(asked.get("theme")),
      said: asked.has("said"),
      density: densities.find((density) => density === asked.get("density")),
    });
  },

  async POST(ctx) {
    if (!ctx.state.local) throw new HttpError(404);
    const form = await ctx.req.formData();
    if (form.has("stays")) return Response.json({ saved: true });
    if (form.get("liveReason")) return saved(ctx.req);
    const t = textIn("en");
    const fields = { liveReason: [t("errors.required")], patientId: [t("errors.invalid_choice")] };
    const problem = {
      type: "/problems/invalid_input",
      title: t("errors.invalid_input"),
      status: 422,
      fields,
    };
    return Response.json(problem, { status: 422, headers: { "content-type": "application/problem+json" } });
  },
});

function saved(request: Request): Response {
  const live = request.headers.get("accept") === "application/json";
  return new Response(null, { status: live ? 200 : 303, headers: { location: "/dev/ui?said" } });
}

/** Every component in every state, in the shell that holds them. */
export default define.page<typeof handler>(({ data: { locale, theme, density, said } }) => {
  const t = textIn(locale);
  const base = "/dev/ui";
  const frame: Frame = {
    ...frameOf(t, theme),
    live: (
      <>
        <Palette base={base} pages={frameOf(t).nav} texts={some(t, paletteTexts)} />
        <Toasts closeLabel={t("ui.close")} flash={said ? { text: t("ui.saved") } : undefined} />
      </>
    ),
  };
  return (
    <Document {...{ locale, theme, density }} title="Components · Cusp" stylesheet={asset("/cusp.css")}>
      <Shell {...frame} title="Components" subtitle="every one, in every state" actions={<Links />}>
        <div class="gallery wide">
          <Colours />
          <Buttons />
          <Fields />
          <Specimen title="Forms that answer in place">
            <LiveForm failed={t("errors.unavailable")}>
              <form method="post" action={base} class="form measure">
                <ComboboxField
                  label="Patient"
                  name="patientId"
                  source={`${base}/patients/search`}
                  collection="patients"
                  options={people}
                  texts={some(t, comboboxTexts)}
                  locale={locale}
                />
                <TextField id="live-reason" label="Reason" name="liveReason" />
                <div class="row">
                  <Button type="submit" kind="primary">{t("ui.save")}</Button>
                </div>
              </form>
            </LiveForm>
            <LiveForm failed={t("errors.unavailable")} said={t("ui.saved")}>
              <form method="post" action={base} class="row">
                <input type="hidden" name="stays" />
                <Button type="submit">Keep it</Button>
              </form>
            </LiveForm>
          </Specimen>
          <Scripts />
          <Notices />
          <Papers locale={locale} />
          <Permissions />
          <Records locale={locale} />
          <DayBook />
        </div>
      </Shell>
    </Document>
  );
});

function Links() {
  return (
    <>
      <Button href="?theme=light">Light</Button>
      <Button href="?theme=dark">Dark</Button>
      <Button href="?dir=rtl&lang=ur">Right to left</Button>
      <Button href="?density=compact">Compact</Button>
      <Button href="?density=roomy">Roomy</Button>
    </>
  );
}
