import { Facts } from "@/components/ui/List.tsx";
import { Money } from "@/components/ui/Money.tsx";
import type { Money as MoneyAmount } from "@/core/money.ts";
import { type Package, savingOf } from "@/domain/catalog/package.ts";
import type { T } from "@/texts/mod.ts";

/** What a package costs today against what its parts cost one by one. */
export function PackageFacts({ t, known }: { t: T; known: Package }) {
  const { price, apart, services, products } = known;
  const saving = savingOf(known);
  const gone = [...services, ...products].filter(({ withdrawn }) => withdrawn);
  return (
    <section class="stack" data-gap="2" aria-labelledby="against">
      <h2 id="against">{t("catalog.against")}</h2>
      <Facts
        facts={[
          [t("catalog.asPackage"), <Money key="price" {...price} locale={t.locale} />],
          [t("catalog.apart"), apart ? <Money key="apart" {...apart} locale={t.locale} /> : "–"],
          [
            t("catalog.saves"),
            saving ? <Saving key="saves" t={t} of={apart!.amount} saving={saving} /> : "–",
          ],
        ]}
      />
      {gone.length > 0 && (
        <p class="soft">
          {t("catalog.partsGone", { names: gone.map(({ name }) => name).join(", ") })}
        </p>
      )}
    </section>
  );
}

function Saving({ t, of, saving }: { t: T; of: number; saving: MoneyAmount }) {
  const part = new Intl.NumberFormat(t.locale, { style: "percent", maximumFractionDigits: 1 });
  return (
    <>
      <Money {...saving} locale={t.locale} /> <span class="soft">({part.format(saving.amount / of)})</span>
    </>
  );
}
