import { createDefine, HttpError } from "fresh";

const define = createDefine<{ local?: boolean }>();

/** Takes note of nobody: the gallery's people are not real. */
export const handler = define.handlers({
  POST(ctx) {
    if (!ctx.state.local) throw new HttpError(404);
    return new Response(null, { status: 204 });
  },
});
