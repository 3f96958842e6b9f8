import type { TextKey } from "@/texts/mod.ts";

/** One part of a patient's profile, a page of its own below the patient's address. */
export interface ProfileTab {
  /** Empty for the overview, which comes first. */
  path: string;
  label: TextKey;
  permission: string;
}

const tabs: ProfileTab[] = [];

/** Adds a part to every patient's profile. Each context adds its own where the app starts; the order is theirs. */
export function addTab(tab: ProfileTab): void {
  if (!tabs.some(({ path }) => path === tab.path)) tabs.push(tab);
}

/** The parts that one may open, in the order they were added. */
export const tabsFor = (permissions: ReadonlySet<string>): ProfileTab[] =>
  tabs.filter(({ permission }) => permissions.has(permission));
