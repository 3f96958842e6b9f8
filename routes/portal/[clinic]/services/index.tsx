import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import type { PortalScope } from "@/core/scope.ts";
import { attachmentsForPatients, packagesOf, priceList, specialistsOf } from "@/domain/catalog/mod.ts";
import { Offer } from "@/components/portal/Offer.tsx";
import { Specialists } from "@/components/portal/Specialists.tsx";
import { PortalFrame } from "../(_portal)/PortalFrame.tsx";

/** What the clinic offers, with what may be downloaded about it, and who treats there. */
async function offered(scope: PortalScope) {
  const [services, attachments, packages, practitioners] = await Promise.all([
    priceList(scope),
    attachmentsForPatients(scope),
    packagesOf(scope),
    specialistsOf(scope),
  ]);
  return {
    services: services.map((service) => ({ ...service, attachments: attachments.get(service.id) ?? [] })),
    packages,
    practitioners,
  };
}

export const handler = define.handlers({
  async GET(ctx) {
    const found = await ctx.state.visit(offered);
    return wantsJson(ctx.req) ? Response.json(found) : page(found);
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { services, packages, practitioners } = data;
  const base = url.pathname.replace(/\/services$/, "");
  state.title = t("portal.offer");
  return (
    <PortalFrame state={state}>
      <div class="stack" data-gap="6">
        <div>
          <a class="link" href={base}>{t("ui.back")}</a>
          <h1>{t("portal.offer")}</h1>
        </div>
        <Offer t={t} base={base} services={services} packages={packages} />
        <Specialists t={t} practitioners={practitioners} />
      </div>
    </PortalFrame>
  );
});
