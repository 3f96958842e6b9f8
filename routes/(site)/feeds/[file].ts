import { createHash } from "node:crypto";
import { theConfig } from "@/core/config.ts";
import { define } from "@/core/fresh.ts";
import { calendarText, calendarType } from "@/core/icalendar.ts";
import { countAgainst } from "@/core/limit.ts";
import { notFound } from "@/core/refusal.ts";
import { pickLocale } from "@/core/text.ts";
import { followed } from "@/domain/scheduling/mod.ts";
import { textIn } from "@/texts/mod.ts";

// Programs that follow a calendar look every few minutes, often from one address for many people.
const perAddress = { most: 600, seconds: 300 };

const wordsIn = (locale: string) => {
  const t = textIn(pickLocale([locale]));
  return { busy: t("waiting.feedBusy"), visit: t("scheduling.visit") };
};

export const handler = define.handlers({
  /** A calendar as programs follow it, `/feeds/<secret>.ics`; 304 where nothing has changed since they last looked. */
  async GET({ state, params, req }) {
    await countAgainst(state.acts, `feed:address:${state.address}`, perAddress);
    const [, secret] = params.file.match(/^([\w-]{43})\.ics$/) ?? [];
    if (!secret) throw notFound();
    const { hostname } = new URL(theConfig().origin);
    const { head, events } = await state.acts.asAnyone((sql) => followed({ sql }, secret, hostname, wordsIn));
    const text = calendarText(head, events);
    const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
    const headers = { etag, "cache-control": "private, no-cache", "referrer-policy": "no-referrer" };
    const known = req.headers.get("if-none-match")?.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
    if (known?.includes(etag) || known?.includes("*")) return new Response(null, { status: 304, headers });
    return new Response(text, {
      headers: {
        ...headers,
        "content-type": calendarType,
        "content-disposition": 'inline; filename="cusp.ics"',
      },
    });
  },
});
