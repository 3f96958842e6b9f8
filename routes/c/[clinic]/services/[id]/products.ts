import { done } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { BundledProducts, bundleProducts, productsWith } from "@/domain/catalog/mod.ts";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { withVersion } from "../../(_catalog)/with_version.ts";
import { showService } from "./index.tsx";

/** Says which products come with the service. */
export const handler = define.handlers({
  async POST(ctx) {
    const { clinic, id } = ctx.params;
    return await submitted(ctx, async (body) => {
      const products = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          await bundleProducts(scope, id, parsed(BundledProducts, withVersion(ctx.req, body), scope));
          return await productsWith(scope, id);
        })
      );
      return done(ctx.req, `/c/${clinic}/services/${id}`, { id, products });
    }, () => showService(ctx));
  },
});
