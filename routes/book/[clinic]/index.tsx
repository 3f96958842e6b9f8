import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { calendarsOf, publicClinic } from "@/domain/scheduling/mod.ts";
import { BookableList } from "@/components/booking/BookableList.tsx";
import { Steps } from "@/components/ui/Tabs.tsx";
import { bookableAnswer } from "./(_book)/answer.ts";
import { BookFrame } from "./(_book)/BookFrame.tsx";
import { onwards } from "./(_book)/onwards.ts";
import { stepsOf } from "./(_book)/steps.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const found = await ctx.state.book(async (scope) => {
      const clinic = await publicClinic(scope);
      return { clinic, calendars: await calendarsOf(scope, { bookable: true }) };
    });
    if (!wantsJson(ctx.req)) return page(found);
    const { clinic, calendars } = found;
    return Response.json({ ...clinic, calendars: calendars.map(bookableAnswer) });
  },
});

/** What the public can book at a clinic. */
export default define.page<typeof handler>(({ data: { clinic, calendars }, state, url }) => {
  const { t } = state;
  state.title = `${t("booking.title")} · ${clinic.name}`;
  return (
    <BookFrame state={state} url={url} clinic={clinic}>
      <Steps label={t("booking.steps")} steps={stepsOf(t)} current={0} />
      <h1>{t("booking.choose")}</h1>
      <BookableList
        t={t}
        clinic={clinic}
        calendars={calendars}
        hrefOf={(id) => onwards(url, `/book/${clinic.slug}/calendars/${id}`)}
      />
    </BookFrame>
  );
});
