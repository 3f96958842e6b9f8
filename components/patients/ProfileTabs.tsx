import { Tabs } from "@/components/ui/Tabs.tsx";
import type { T } from "@/texts/mod.ts";
import { tabsFor } from "./tabs.ts";

interface Props {
  t: T;
  /** The patient's address. */
  base: string;
  /** Where one is. */
  here: string;
  permissions: ReadonlySet<string>;
}

/** The parts of a patient's profile that the reader may open. */
export function ProfileTabs({ t, base, here, permissions }: Props) {
  const tabs = tabsFor(permissions).map(({ path, label }) => {
    const href = path ? `${base}/${path}` : base;
    return { href, label: t(label), current: here === href };
  });
  return tabs.length < 2 ? null : <Tabs label={t("record.parts")} tabs={tabs} flush />;
}
