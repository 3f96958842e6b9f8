import type { ComponentChildren } from "preact";
import type { T } from "@/texts/mod.ts";
import { type CatalogPlace, CatalogTabs } from "./CatalogTabs.tsx";

interface Props {
  t: T;
  slug: string;
  here: CatalogPlace;
  /** What can be done with the whole list. */
  tools?: ComponentChildren;
  children: ComponentChildren;
}

/** One part of the price list that fills the sheet, and the way to the others. */
export function CatalogList({ t, slug, here, tools, children }: Props) {
  return (
    <div class="list-page">
      <div class="list-views">
        <CatalogTabs t={t} slug={slug} here={here} flush />
        {tools && <div class="row">{tools}</div>}
      </div>
      {children}
    </div>
  );
}
