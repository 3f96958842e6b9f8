import { define } from "@/core/fresh.ts";
import { restore } from "@/domain/files/mod.ts";
import { changed } from "../(_files)/changed.ts";

export const handler = define.handlers({
  async POST(ctx) {
    return await changed(ctx, (scope, id) => restore(scope, id));
  },
});
