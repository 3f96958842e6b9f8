import { type Context, page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define, type State } from "@/core/fresh.ts";
import { noteAccess } from "@/domain/audit/mod.ts";
import { balanceOf, invoiceOf } from "@/domain/billing/mod.ts";
import { AlertBar } from "@/components/patients/AlertBar.tsx";
import { alertsOf } from "@/domain/patients/mod.ts";
import { InvoiceSheet } from "@/components/billing/InvoiceSheet.tsx";
import { InvoiceTag } from "@/components/billing/InvoiceTag.tsx";
import { PaymentForm } from "@/components/billing/PaymentForm.tsx";
import { Payments } from "@/components/billing/Payments.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { invoiceAnswer } from "../../(_billing)/answer.ts";

const load = (ctx: Context<State>) =>
  ctx.state.act(async (scope) => {
    const invoice = await invoiceOf(scope, ctx.params.id);
    await noteAccess(scope, invoice.patient.id, "invoice");
    const { slug, timeZone, permissions } = scope;
    const alerts = permissions.has("patients.read") ? await alertsOf(scope, invoice.patient.id) : [];
    return { slug, timeZone, mayTake: permissions.has("payments.write"), invoice, alerts };
  }, { noting: true });
type Loaded = Awaited<ReturnType<typeof load>>;

export const handler = define.handlers({
  async GET(ctx) {
    const data = await load(ctx);
    return wantsJson(ctx.req) ? Response.json(invoiceAnswer(data.timeZone, data.invoice)) : page(data);
  },
});

/** The page again, with its payment form marked, where a payment was refused. */
export async function showInvoice(ctx: Context<State>): Promise<Response> {
  const data = await load(ctx);
  return await ctx.render(<InvoicePage data={data} state={ctx.state} url={ctx.url} />, {
    status: ctx.state.again?.problem.status,
  });
}

function InvoicePage(
  { data: { slug, timeZone, mayTake, invoice, alerts }, state, url }: {
    data: Loaded;
    state: State;
    url: URL;
  },
) {
  const { t } = state;
  const base = `/c/${slug}/invoices/${invoice.id}`;
  state.title = invoice.number;
  return (
    <Shell
      {...frameOf(state, url)}
      title={invoice.number}
      subtitle={<InvoiceTag t={t} status={invoice.status} />}
      actions={
        <>
          <Button href={`/c/${slug}/patients/${invoice.patient.id}`} kind="quiet">
            <bdi>{invoice.patient.name}</bdi>
          </Button>
          <Button href={`${base}/invoice.pdf`}>
            <Icon name="file-text" />
            {t("billing.paper")}
          </Button>
        </>
      }
    >
      <div class="split">
        <div class="stack">
          <AlertBar t={t} name={invoice.patient.name} alerts={alerts} />
          <InvoiceSheet t={t} invoice={invoice} />
          <Payments
            t={t}
            timeZone={timeZone}
            currency={invoice.currency}
            payments={invoice.payments}
            paper={(id) => `/c/${slug}/receipts/${id}/receipt.pdf`}
          />
        </div>
        {mayTake && balanceOf(invoice) > 0 && (
          <LiveForm failed={t("errors.unavailable")} then={base}>
            <PaymentForm t={t} form={formOf(state)} action={`${base}/payments`} invoice={invoice} />
          </LiveForm>
        )}
      </div>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <InvoicePage data={data} state={state} url={url} />
));
