import type { ComponentChildren, ComponentType, VNode } from "preact";
import type { BuildCache } from "../server/build_cache.ts";

/** One document while it is drawn: what the renderer met and the browser will need. */
export class Drawing {
  readonly nonce = crypto.randomUUID().replaceAll("-", "");
  readonly islands = new Set<ComponentType>();
  /** Properties of each island, in the order they stand on the page. */
  readonly props: Record<string, unknown>[] = [];
  /** Children given to islands; undefined once they are drawn. */
  readonly slots: ComponentChildren[] = [];
  readonly partials = new Set<string>();
  /** Elements from `<Head>`, by identity. */
  readonly head = new Map<string, VNode>();
  /** How many slots and partials are open: there, keys matter to the browser. */
  depth = 0;
  clientNavigation = false;
  readonly has = { html: false, head: false, body: false };

  constructor(readonly url: URL, readonly build: BuildCache) {}
}

/** The document being drawn; drawing is synchronous, so there is at most one. */
export let current: Drawing | null = null;

/** Draws with `drawing` as the current document. */
export function drawingOn<T>(drawing: Drawing, work: () => T): T {
  current = drawing;
  try {
    return work();
  } finally {
    current = null;
  }
}

const plain = new WeakSet<object>();

/** Marks a vnode that stands for itself: the renderer has already dealt with it. */
export function asPlain<T extends VNode>(vnode: T): T {
  plain.add(vnode);
  return vnode;
}

/** True for a vnode that was marked so. */
export function isPlain(vnode: object): boolean {
  return plain.has(vnode);
}
