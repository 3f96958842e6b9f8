import { define } from "@/core/fresh.ts";
import { invoiceOf, invoicePaper } from "@/domain/billing/mod.ts";
import { paperResponse, wordsFor } from "../../../../(_frame)/paper.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const paper = await ctx.state.visit(async (scope) =>
      invoicePaper(scope, await invoiceOf(scope, ctx.params.id), wordsFor(ctx.state.t))
    );
    return paperResponse(paper);
  },
});
