import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { check, ChosenMapping } from "@/domain/moving/mod.ts";
import { showImport } from "./index.tsx";
import { movedOn } from "../(_imports)/moved_on.ts";

export const handler = define.handlers({
  /** Reads the file under a mapping and says what would become of each line. */
  async POST(ctx) {
    return await movedOn(
      ctx,
      (scope, id, body) => check(scope, id, parsed(ChosenMapping, body, scope)),
      () => showImport(ctx),
    );
  },
});
