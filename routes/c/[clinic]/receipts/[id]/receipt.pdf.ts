import { define } from "@/core/fresh.ts";
import { noteAccess } from "@/domain/audit/mod.ts";
import { receiptOf, receiptPaper } from "@/domain/billing/mod.ts";
import { paperResponse, wordsFor } from "../../../../(_frame)/paper.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const paper = await ctx.state.act(async (scope) => {
      const receipt = await receiptOf(scope, ctx.params.id);
      await noteAccess(scope, receipt.patient.id, "papers");
      return await receiptPaper(scope, receipt, wordsFor(ctx.state.t));
    }, { noting: true });
    return paperResponse(paper);
  },
});
