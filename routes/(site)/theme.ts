import { seeOther } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { define } from "@/core/fresh.ts";
import { themeNamed } from "@/components/shell/frame.ts";
import { pathBehind } from "../(_frame)/local_path.ts";

/** Keeps this browser's choice of light or dark; anything else follows the device again. */
export const handler = define.handlers({
  async POST(ctx) {
    const { fields } = await bodyOf(ctx.req);
    const theme = themeNamed(String(fields.theme ?? ""));
    const response = seeOther(pathBehind(ctx.req, ctx.url) ?? "/");
    response.headers.set(
      "set-cookie",
      `cusp-theme=${theme ?? ""}; Path=/; SameSite=Lax; Max-Age=${theme ? 31_536_000 : 0}`,
    );
    return response;
  },
});
