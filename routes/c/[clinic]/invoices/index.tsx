import { type Context, page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { invoiceFor, invoicesOf, NewInvoice } from "@/domain/billing/mod.ts";
import { InvoiceList } from "@/components/billing/InvoiceList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Pagination } from "@/components/ui/Pagination.tsx";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { submitted } from "../../../(_frame)/submitted.ts";
import { invoiceRowAnswer } from "../(_billing)/answer.ts";

const load = async (ctx: Context<State>) =>
  await ctx.state.act(async (scope) => ({
    timeZone: scope.timeZone,
    ...await invoicesOf(scope, ctx.url.searchParams.get("after") ?? undefined),
  }));

export const handler = define.handlers({
  async GET(ctx) {
    const data = await load(ctx);
    if (!wantsJson(ctx.req)) return page(data);
    const { invoices, next, timeZone } = data;
    return Response.json({ invoices: invoices.map((invoice) => invoiceRowAnswer(timeZone, invoice)), next });
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => invoiceFor(scope, parsed(NewInvoice, body, scope)))
      );
      return created(ctx.req, `${ctx.url.pathname}/${answer.id}`, answer);
    }, async () => page(await load(ctx)));
  },
});

/** The clinic's invoices, newest first. */
export default define.page<typeof handler>(({ data: { invoices, next, timeZone }, state, url }) => {
  const { t } = state;
  state.title = t("shell.invoices");
  return (
    <Shell {...frameOf(state, url)} title={t("shell.invoices")}>
      <div class="stack wide">
        {state.again && <Alert tone="bad">{state.again.problem.title}</Alert>}
        <InvoiceList
          t={t}
          title={t("billing.newest")}
          base={url.pathname}
          timeZone={timeZone}
          invoices={invoices}
          named
        />
        <Pagination
          label={t("shell.invoices")}
          next={next ? { href: `${url.pathname}?after=${next}`, label: t("ui.next") } : undefined}
        />
      </div>
    </Shell>
  );
});
