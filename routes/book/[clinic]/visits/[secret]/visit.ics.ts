import { theConfig } from "@/core/config.ts";
import { define } from "@/core/fresh.ts";
import { visitFile } from "@/components/booking/visit_file.ts";
import { linkedVisit } from "../../(_book)/linked.ts";

/** The visit as a file for a calendar of one's own. */
export const handler = define.handlers({
  async GET(ctx) {
    const { clinic, linked: { visit } } = await linkedVisit(ctx);
    const link = `${theConfig().origin}/book/${clinic.slug}/visits/${ctx.params.secret}`;
    const { text, type } = visitFile(ctx.state.t, clinic.name, visit, link);
    return new Response(text, {
      headers: {
        "content-type": type,
        "content-disposition": 'attachment; filename="visit.ics"',
      },
    });
  },
});
