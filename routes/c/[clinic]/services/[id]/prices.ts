import { done } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { NewPrice, serviceSheet, setPrice } from "@/domain/catalog/mod.ts";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { withVersion } from "../(_catalog)/with_version.ts";
import { showService } from "./index.tsx";

/** Sets what the service costs from a day on. */
export const handler = define.handlers({
  async POST(ctx) {
    const { clinic, id } = ctx.params;
    return await submitted(ctx, async (body) => {
      const service = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          await setPrice(scope, id, parsed(NewPrice, withVersion(ctx.req, body), scope));
          return await serviceSheet(scope, id);
        })
      );
      return done(ctx.req, `/c/${clinic}/services/${id}`, service);
    }, () => showService(ctx));
  },
});
