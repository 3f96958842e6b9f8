import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { Removal, remove } from "@/domain/files/mod.ts";
import { changed } from "../(_files)/changed.ts";

export const handler = define.handlers({
  async POST(ctx) {
    return await changed(ctx, (scope, id, body) => remove(scope, id, parsed(Removal, body, scope)));
  },
});
