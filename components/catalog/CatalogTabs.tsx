import { Tabs } from "@/components/ui/Tabs.tsx";
import type { T } from "@/texts/mod.ts";

const places = ["services", "packages", "products", "specialties"] as const;
export type CatalogPlace = typeof places[number];

interface Props {
  t: T;
  slug: string;
  here: CatalogPlace;
  flush?: boolean;
}

/** The parts of the price list. */
export function CatalogTabs({ t, slug, here, flush }: Props) {
  return (
    <Tabs
      label={t("catalog.priceList")}
      flush={flush}
      tabs={places.map((place) => ({
        href: `/c/${slug}/${place}`,
        label: t(place === "services" ? "shell.services" : `catalog.${place}`),
        current: place === here,
      }))}
    />
  );
}
