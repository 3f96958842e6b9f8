import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { GuestVisitPage } from "@/components/booking/GuestVisitPage.tsx";
import { guestVisitAnswer } from "../../(_book)/answer.ts";
import { BookFrame } from "../../(_book)/BookFrame.tsx";
import { onwards, zoneOf } from "../../(_book)/onwards.ts";
import { linkedVisit } from "../../(_book)/linked.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const found = await linkedVisit(ctx);
    if (wantsJson(ctx.req)) return Response.json(guestVisitAnswer(found.clinic, found.linked.visit));
    return page(found);
  },
});

/** A visit as whoever booked it sees it. */
export default define.page<typeof handler>(({ data: { clinic, linked }, state, url, params }) => {
  const { t } = state;
  const base = `/book/${clinic.slug}`;
  state.title = `${t("booking.yourVisit")} · ${clinic.name}`;
  return (
    <BookFrame state={state} url={url} clinic={clinic}>
      <GuestVisitPage
        t={t}
        clinic={clinic}
        yours={zoneOf(url)}
        linked={linked}
        fresh={url.searchParams.has("new")}
        hrefOf={(deed) => onwards(url, `${base}/visits/${params.secret}/${deed}`)}
        bookHref={onwards(url, base)}
        waitHref={onwards(url, `${base}/waiting`)}
      />
    </BookFrame>
  );
});
