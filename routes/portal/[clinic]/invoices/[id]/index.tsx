import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { invoiceOf } from "@/domain/billing/mod.ts";
import { InvoiceSheet } from "@/components/billing/InvoiceSheet.tsx";
import { InvoiceTag } from "@/components/billing/InvoiceTag.tsx";
import { Payments } from "@/components/billing/Payments.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { PortalFrame } from "../../(_portal)/PortalFrame.tsx";
import { invoiceAnswer } from "../../../../c/[clinic]/(_billing)/answer.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.visit(async (scope) => ({
      slug: scope.slug,
      timeZone: scope.timeZone,
      invoice: await invoiceOf(scope, ctx.params.id),
    }));
    return wantsJson(ctx.req) ? Response.json(invoiceAnswer(data.timeZone, data.invoice)) : page(data);
  },
});

/** One invoice as the patient sees it, with its receipts to keep. */
export default define.page<typeof handler>(({ data: { slug, timeZone, invoice }, state }) => {
  const { t } = state;
  const base = `/portal/${slug}`;
  state.title = invoice.number;
  return (
    <PortalFrame state={state}>
      <div class="stack">
        <a class="row" href={base}>
          <Icon name="arrow-left" flip />
          {t("ui.back")}
        </a>
        <div class="row">
          <h1>
            <bdi dir="ltr">{invoice.number}</bdi>
          </h1>
          <InvoiceTag t={t} status={invoice.status} />
        </div>
        <InvoiceSheet t={t} invoice={invoice} />
        <Payments
          t={t}
          timeZone={timeZone}
          currency={invoice.currency}
          payments={invoice.payments}
          paper={(id) => `${base}/receipts/${id}/receipt.pdf`}
        />
        <Button href={`${base}/invoices/${invoice.id}/invoice.pdf`}>
          <Icon name="download" />
          {t("ui.download")}
        </Button>
      </div>
    </PortalFrame>
  );
});
