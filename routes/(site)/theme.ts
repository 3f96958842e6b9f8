import { seeOther } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { define } from "@/core/fresh.ts";
import { themeNamed } from "@/components/shell/frame.ts";

/** Keeps this browser's choice of light or dark; anything else follows the device again. */
export const handler = define.handlers({
  async POST(ctx) {
    const { fields } = await bodyOf(ctx.req);
    const theme = themeNamed(String(fields.theme ?? ""));
    const from = ctx.req.headers.get("referer");
    const back = from && new URL(from).host === ctx.url.host ? new URL(from) : null;
    const response = seeOther(back ? back.pathname + back.search : "/");
    response.headers.set(
      "set-cookie",
      `cusp-theme=${theme ?? ""}; Path=/; SameSite=Lax; Max-Age=${theme ? 31_536_000 : 0}`,
    );
    return response;
  },
});
