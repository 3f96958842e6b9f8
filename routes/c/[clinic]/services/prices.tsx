import { type Context, page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { problemOf } from "@/core/problem.ts";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { AskedRise, categoriesOf, NewPrices, priceRise, reprice, type Rise } from "@/domain/catalog/mod.ts";
import { RiseForm } from "@/components/catalog/RiseForm.tsx";
import { RiseTable } from "@/components/catalog/RiseTable.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { sentenceFor } from "@/texts/mod.ts";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { submitted } from "../../../(_frame)/submitted.ts";

/** What was asked in the address, as a form's fields are. */
const askedIn = ({ searchParams }: URL): Record<string, string> =>
  Object.fromEntries([...searchParams].filter(([, value]) => value.trim() !== ""));

const rise = (url: URL) => (scope: Scope) =>
  priceRise(scope, parsed(AskedRise, { kind: "form", fields: askedIn(url) }));

/** The form, and what was asked for in it; where that was refused, why. */
async function load({ state, url }: Context<State>) {
  const shown = await state.act(async (scope) => {
    allow(scope, "services.write");
    return {
      categories: await categoriesOf(scope),
      currency: scope.currency,
      today: dayIn(scope.timeZone),
    };
  });
  const asked = askedIn(url);
  let rises: Rise[] | undefined;
  try {
    if (asked.percent !== undefined) rises = await state.act(rise(url));
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error;
    const problem = problemOf(error, (code, values) => sentenceFor(state.t, code, values));
    state.again = { problem, fields: asked };
  }
  return { ...shown, asked, rises };
}

export const handler = define.handlers({
  async GET(ctx) {
    if (wantsJson(ctx.req)) return Response.json({ prices: await ctx.state.act(rise(ctx.url)) });
    const data = await load(ctx);
    return page(data, { status: ctx.state.again?.problem.status });
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const set = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => reprice(scope, parsed(NewPrices, body, scope)))
      );
      return done(ctx.req, `/c/${ctx.params.clinic}/services`, set);
    }, async () => page(await load(ctx)));
  },
});

/** What many services cost from a day on: asked for, looked at, then set. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { rises, asked } = data;
  const [form, untouched] = [formOf(state), formOf({})];
  state.title = t("catalog.changePrices");
  return (
    <Shell {...frameOf(state, url)} title={state.title}>
      <div class="stack wide" data-gap="6">
        <RiseForm t={t} form={rises ? untouched : form} action={url.pathname} {...data} />
        {rises && rises.length > 0 && (
          <RiseTable t={t} form={form} action={url.pathname + url.search} from={asked.from} rises={rises} />
        )}
      </div>
    </Shell>
  );
});
