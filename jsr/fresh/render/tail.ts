import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { ResolvedFreshConfig } from "../server/config.ts";
import type { Island } from "../server/build_cache.ts";
import { ALIVE_PATH, SLOT_ID, STATE_ID } from "../shared/names.ts";
import type { Drawing } from "./drawing.ts";
import { scriptJson, serialize } from "./serialize.ts";
import { Slot } from "./slot.ts";

/** What the browser needs to revive a page. */
export interface ClientState {
  islands: Island[];
  /** Serialized properties of every island on the page. */
  props: string;
}

/** Slots that their islands didn't draw; drawing one may bring more of them. */
export function undrawnSlots({ slots }: Drawing): string {
  let html = "";
  for (let id = 0; id < slots.length; id++) {
    const children = slots[id];
    if (children === undefined) continue;
    html += `<template id="${SLOT_ID}${id}">${renderToString(h(Slot, { id }, children))}</template>`;
  }
  return html;
}

/** The scripts at the end of a page, and what of them should be loaded early; none for a page at rest. */
export function scripts(
  drawing: Drawing,
  config: ResolvedFreshConfig,
  isPartial: boolean,
): { html: string; preload: string[] } {
  const { build, clientNavigation, partials } = drawing;
  const development = config.mode === "development";
  if (
    drawing.islands.size + partials.size === 0 && !clientNavigation &&
    !development
  ) {
    return { html: "", preload: [] };
  }
  const islands = [...drawing.islands].map((island) => build.islands.get(island)!)
    .map((island) => ({ ...island, chunk: config.basePath + island.chunk }));
  const state: ClientState = { islands, props: serialize(drawing.props) };
  const json = `<script type="application/json" id="${STATE_ID}">${scriptJson(state)}</script>`;
  if (isPartial || !build.clientEntry) return { html: json, preload: [] };
  const entry = config.basePath + build.clientEntry;
  const alive = development ? ` data-alive="${config.basePath}${ALIVE_PATH}"` : "";
  return {
    html: `${json}<script type="module" src="${entry}"${alive}></script>`,
    preload: [entry, ...new Set(islands.map(({ chunk }) => chunk))],
  };
}
