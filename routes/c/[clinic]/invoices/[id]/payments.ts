import { created } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { NewPayment, pay } from "@/domain/billing/mod.ts";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { showInvoice } from "./index.tsx";

export const handler = define.handlers({
  async POST(ctx) {
    const { clinic, id } = ctx.params;
    return await submitted(ctx, async (body) => {
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => pay(scope, id, parsed(NewPayment, body, scope)))
      );
      return created(ctx.req, `/c/${clinic}/invoices/${id}`, answer);
    }, () => showInvoice(ctx));
  },
});
