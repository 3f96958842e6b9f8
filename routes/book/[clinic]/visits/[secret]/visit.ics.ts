import { theConfig } from "@/core/config.ts";
import { define } from "@/core/fresh.ts";
import { visitFile } from "@/domain/scheduling/mod.ts";
import { linkedVisit } from "../../(_book)/linked.ts";

/** The visit as a file for a calendar of one's own. */
export const handler = define.handlers({
  async GET(ctx) {
    const { clinic, linked: { visit } } = await linkedVisit(ctx);
    const summary = ctx.state.t("booking.visitAt", { clinic: clinic.name });
    const link = `${theConfig().origin}/book/${clinic.slug}/visits/${ctx.params.secret}`;
    const { text, type } = visitFile({ clinic: clinic.name, summary }, visit, link);
    return new Response(text, {
      headers: {
        "content-type": type,
        "content-disposition": 'attachment; filename="visit.ics"',
      },
    });
  },
});
