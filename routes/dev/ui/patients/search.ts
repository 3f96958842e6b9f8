import { createDefine, HttpError } from "fresh";
import { people } from "@/components/ui/gallery/people.ts";

const define = createDefine<{ local?: boolean }>();

/** What the gallery's searching fields and its palette find. */
export const handler = define.handlers({
  GET(ctx) {
    if (!ctx.state.local) throw new HttpError(404);
    const query = ctx.url.searchParams.get("q")?.toLowerCase() ?? "";
    const patients = query ? people.filter(({ name }) => name.toLowerCase().includes(query)) : [];
    return Response.json({ patients });
  },
});
