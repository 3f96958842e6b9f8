import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { Part } from "@/domain/catalog/part.ts";
import type { Product } from "@/domain/catalog/product.ts";
import type { T } from "@/texts/mod.ts";
import { PartRows } from "./PartRows.tsx";

interface Props {
  t: T;
  form: FormState;
  action: string;
  version: number;
  products: Product[];
  known: Part[];
  mayChange: boolean;
}

/** Which products come with a service; not there where the clinic has none. */
export function ProductsWith({ t, form, action, version, products, known, mayChange }: Props) {
  if (products.length + known.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="with">
      <h2 id="with">{t("catalog.comesWith")}</h2>
      <form method="post" action={`${action}/products`} class="stack">
        <input type="hidden" name="requestKey" value={form.requestKey} />
        <input type="hidden" name="version" value={version} />
        {form.title && <Alert tone="bad">{form.title}</Alert>}
        <PartRows
          {...{ t, form, mayChange, known }}
          name="products"
          legend={t("catalog.products")}
          hint={mayChange ? t("catalog.partsHint") : undefined}
          offered={products}
        />
        {mayChange && (
          <div class="row">
            <Button type="submit">{t("ui.save")}</Button>
          </div>
        )}
      </form>
    </section>
  );
}
