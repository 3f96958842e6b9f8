import { type Context, page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import type { Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import {
  attachmentsOf,
  ChangedService,
  changeService,
  productsOf,
  productsWith,
  serviceSheet,
  specialtiesOf,
} from "@/domain/catalog/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import { AttachForm } from "@/components/catalog/AttachForm.tsx";
import { Attachments } from "@/components/catalog/Attachments.tsx";
import { PriceHistory } from "@/components/catalog/PriceHistory.tsx";
import { ProductsWith } from "@/components/catalog/ProductsWith.tsx";
import { ServiceFields } from "@/components/catalog/ServiceFields.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import Sending from "@/islands/files/Sending.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { withVersion } from "../../(_catalog)/with_version.ts";

const load = ({ state, params }: Context<State>) =>
  state.act(async (scope) => ({
    service: await serviceSheet(scope, params.id),
    practitioners: await practitionersOf(scope),
    specialties: await specialtiesOf(scope),
    products: await productsOf(scope),
    bundled: await productsWith(scope, params.id),
    attachments: scope.permissions.has("files.read") ? await attachmentsOf(scope, params.id) : [],
    today: dayIn(scope.timeZone),
    currency: scope.currency,
    mayChange: scope.permissions.has("services.write"),
  }));

/** A service as answers carry it. */
const answer = async (scope: Scope, id: string) => ({
  ...await serviceSheet(scope, id),
  products: await productsWith(scope, id),
  attachments: scope.permissions.has("files.read") ? await attachmentsOf(scope, id) : [],
});

export const handler = define.handlers({
  async GET(ctx) {
    if (!wantsJson(ctx.req)) return page(await load(ctx));
    return Response.json(await ctx.state.act((scope) => answer(scope, ctx.params.id)));
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const service = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          await changeService(
            scope,
            ctx.params.id,
            parsed(ChangedService, withVersion(ctx.req, body), scope),
          );
          return await answer(scope, ctx.params.id);
        })
      );
      return done(ctx.req, ctx.url.pathname, service);
    }, () => showService(ctx));
  },
});

/** The service again, where a change or a price was refused. */
export async function showService(ctx: Context<State>): Promise<Response> {
  const data = await load(ctx);
  return await ctx.render(<ServicePage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

function ServicePage({ state, url, ...data }: { state: State; url: URL } & Awaited<ReturnType<typeof load>>) {
  const { t, member } = state;
  const { service, mayChange } = data;
  const { slug, permissions } = member!;
  const base = `/c/${slug}/services/${service.id}`;
  const form = formOf(state);
  const untouched = formOf({});
  const beside = ["prices", "products"].find((part) => url.pathname === `${base}/${part}`);
  const refusedIn = (part?: string) => part === beside ? form : untouched;
  state.title = service.name;
  return (
    <Shell {...frameOf(state, url)} title={service.name}>
      <div class="split">
        <ServiceFields t={t} form={refusedIn()} action={base} {...data} />
        <div class="stack" data-gap="6">
          <PriceHistory t={t} form={refusedIn("prices")} action={base} {...data} priced={service} />
          <ProductsWith
            {...{ t, mayChange }}
            form={refusedIn("products")}
            action={base}
            version={service.version}
            products={data.products}
            known={data.bundled}
          />
          <Attachments
            {...{ t, slug, mayChange }}
            serviceId={service.id}
            attachments={data.attachments}
            mayRemove={permissions.has("files.delete")}
          >
            {mayChange && permissions.has("files.write") && (
              <Sending
                locale={t.locale}
                sending={t.sentences["files.sending"]}
                failed={t("files.failed")}
                camera={t("files.camera")}
              >
                <AttachForm t={t} action={`/c/${slug}/files`} serviceId={service.id} />
              </Sending>
            )}
          </Attachments>
        </div>
      </div>
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <ServicePage state={state} url={url} {...data} />
));
