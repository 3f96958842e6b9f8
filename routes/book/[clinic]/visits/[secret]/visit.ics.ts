import { theConfig } from "@/core/config.ts";
import { define } from "@/core/fresh.ts";
import { visitIcs } from "@/domain/scheduling/mod.ts";
import { linkedVisit } from "../../(_book)/linked.ts";

/** The visit as a file for a calendar of one's own. */
export const handler = define.handlers({
  async GET(ctx) {
    const { clinic, linked: { visit } } = await linkedVisit(ctx);
    const { origin } = theConfig();
    const cancelled = visit.status === "cancelled";
    const file = visitIcs({
      id: visit.id,
      sequence: visit.version,
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      cancelled,
      summary: ctx.state.t("booking.visitAt", { clinic: clinic.name }),
      place: visit.place.address ?? visit.place.name,
      link: `${origin}/book/${clinic.slug}/visits/${ctx.params.secret}`,
      host: new URL(origin).hostname,
    });
    return new Response(file, {
      headers: {
        "content-type": `text/calendar; charset=utf-8; method=${cancelled ? "CANCEL" : "PUBLISH"}`,
        "content-disposition": 'attachment; filename="visit.ics"',
      },
    });
  },
});
