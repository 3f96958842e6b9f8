import { define } from "@/core/fresh.ts";
import { noteAccess } from "@/domain/audit/mod.ts";
import { invoiceOf, invoicePaper } from "@/domain/billing/mod.ts";
import { paperResponse, wordsFor } from "../../../../(_frame)/paper.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const paper = await ctx.state.act(async (scope) => {
      const invoice = await invoiceOf(scope, ctx.params.id);
      await noteAccess(scope, invoice.patient.id, "papers");
      return await invoicePaper(scope, invoice, wordsFor(ctx.state.t));
    }, { noting: true });
    return paperResponse(paper);
  },
});
