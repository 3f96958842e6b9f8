import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { chooseKind, ChosenKind } from "@/domain/moving/mod.ts";
import { movedOn } from "../(_imports)/moved_on.ts";

export const handler = define.handlers({
  /** Says what the file holds, where the guess was wrong. */
  async POST(ctx) {
    return await movedOn(ctx, (scope, id, body) => chooseKind(scope, id, parsed(ChosenKind, body, scope)));
  },
});
