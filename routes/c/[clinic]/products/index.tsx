import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { isDay } from "@/core/time.ts";
import { addProduct, isCalled, NewProduct, productsOf } from "@/domain/catalog/mod.ts";
import { CatalogList } from "@/components/catalog/CatalogList.tsx";
import { ProductTable } from "@/components/catalog/ProductTable.tsx";
import { CatalogSearch, Categories } from "@/components/catalog/Categories.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { submitted } from "../../../(_frame)/submitted.ts";
import { showNewProduct } from "./new.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const { searchParams } = ctx.url;
    const [asked, day] = [searchParams.get("q")?.trim() ?? "", searchParams.get("day") ?? ""];
    const products = await ctx.state.act((scope) => productsOf(scope, isDay(day) ? day : undefined));
    if (wantsJson(ctx.req)) return Response.json({ products });
    return page({ asked, products: products.filter((one) => isCalled(one, asked)) });
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => addProduct(scope, parsed(NewProduct, body, scope)))
      );
      return created(ctx.req, `${ctx.url.pathname}/${answer.id}`, answer);
    }, () => showNewProduct(ctx));
  },
});

/** What is handed over beside services, by category. */
export default define.page<typeof handler>(({ data: { asked, products }, state, url }) => {
  const { t, member } = state;
  const base = url.pathname;
  const add = member!.permissions.has("services.write") && (
    <Button href={`${base}/new`} kind="primary">
      <Icon name="plus" />
      {t("catalog.addProduct")}
    </Button>
  );
  state.title = t("catalog.products");
  return (
    <Shell {...frameOf(state, url)} title={state.title} actions={add} bleed>
      <CatalogList t={t} slug={member!.slug} here="products">
        <CatalogSearch t={t} base={base} asked={asked} />
        {products.length === 0
          ? (
            <Empty
              icon={<Icon name="boxes" />}
              title={asked ? t("catalog.nothingFound", { query: asked }) : t("catalog.noProducts")}
            >
              {!asked && t("catalog.noProductsText")}
            </Empty>
          )
          : (
            <Categories t={t} rows={products}>
              {(caption, listed) => <ProductTable t={t} base={base} caption={caption} products={listed} />}
            </Categories>
          )}
      </CatalogList>
    </Shell>
  );
});
