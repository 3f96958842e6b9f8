import type { ComponentType } from "preact";
import type { Island } from "./build_cache.ts";

/** An island file as a build knows it. */
export interface IslandModule {
  /** Name of its default export. */
  name: string;
  chunk: string;
  module: Record<string, unknown>;
}

/** The islands by component; every exported function is one. Equal names are told apart by number. */
export function islandsOf(modules: IslandModule[]): Map<ComponentType, Island> {
  const islands = new Map<ComponentType, Island>(),
    times = new Map<string, number>();
  for (const { name: file, chunk, module } of modules) {
    for (const [exportName, value] of Object.entries(module)) {
      if (typeof value !== "function") continue;
      const base = exportName === "default" ? file : exportName;
      const before = times.get(base) ?? 0;
      times.set(base, before + 1);
      const name = before === 0 ? base : `${base}~${before}`;
      islands.set(value as ComponentType, { name, exportName, chunk });
    }
  }
  return islands;
}
