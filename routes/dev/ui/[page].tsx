import { createDefine, HttpError, page, type RouteConfig } from "fresh";
import { asset } from "fresh/runtime";
import { DayTools } from "@/components/ui/gallery/DayTools.tsx";
import { frameOf } from "@/components/ui/gallery/frame.ts";
import { Patients } from "@/components/ui/gallery/Patients.tsx";
import { Paper } from "@/components/ui/gallery/Paper.tsx";
import { SignIn } from "@/components/ui/gallery/SignIn.tsx";
import { Visit } from "@/components/ui/gallery/Visit.tsx";
import { ErrorPage } from "@/components/ui/ErrorPage.tsx";
import { Document } from "@/components/shell/Document.tsx";
import { type Theme, themeNamed } from "@/components/shell/frame.ts";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { Pocket } from "@/components/shell/Pocket.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { pickLocale } from "@/core/text.ts";
import { type T, textIn } from "@/texts/mod.ts";

const define = createDefine<{ local?: boolean }>();
const frames = ["desk", "lobby", "pocket", "error", "paper"];

export const config: RouteConfig = { skipAppWrapper: true, skipInheritedLayouts: true };

export const handler = define.handlers({
  GET(ctx) {
    if (!ctx.state.local || !frames.includes(ctx.params.page)) throw new HttpError(404);
    const asked = ctx.url.searchParams;
    return page({
      frame: ctx.params.page,
      status: Number(asked.get("status") ?? 404),
      locale: pickLocale([asked.get("lang")]),
      theme: themeNamed(asked.get("theme")),
    });
  },
});

/** The frames of signed-out pages, of patients' pages, of errors and of paper. */
export default define.page<typeof handler>(({ data: { frame, status, locale, theme } }) => {
  const density = frame === "pocket" ? "roomy" : undefined;
  return (
    <Document {...{ locale, theme, density }} title={`${frame} · Cusp`} stylesheet={asset("/cusp.css")}>
      {framed(frame, textIn(locale), status, theme)}
    </Document>
  );
});

function framed(frame: string, t: T, status: number, theme?: Theme) {
  switch (frame) {
    case "desk":
      return (
        <Shell {...frameOf(t, theme)} title="Tuesday 17 November" actions={<DayTools />} bleed>
          <Patients locale={t.locale} />
        </Shell>
      );
    case "lobby":
      return <Lobby t={t}>{<SignIn t={t} />}</Lobby>;
    case "error":
      return <Lobby t={t} wide>{<ErrorPage t={t} status={status} reference="7F3-K21" />}</Lobby>;
    case "paper":
      return <main>{<Paper locale={t.locale} />}</main>;
    default:
      return (
        <Pocket
          t={t}
          clinic={{ name: "Noor Dental", place: "Clifton, Karachi" }}
          nav={[
            { href: "#home", label: "Home", icon: "house", current: true },
            { href: "#book", label: "Book", icon: "calendar-plus" },
            { href: "#messages", label: "Messages", icon: "message-circle", count: 2 },
            { href: "#pay", label: "Pay", icon: "wallet" },
          ]}
        >
          <Visit />
        </Pocket>
      );
  }
}
