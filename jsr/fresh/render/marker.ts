import { type ComponentChildren, Fragment, h, type VNode } from "preact";

/** What a pair of comments can mark for the browser. */
export type Marked = "island" | "slot" | "partial" | "key";

const comment = (text: string) => h(Fragment, { UNSTABLE_comment: text } as Record<string, unknown>);

/** `children` between two comments that say what they are. */
export function marked(kind: Marked, info: string, children: ComponentChildren): VNode {
  return h(Fragment, null, comment(`frsh:${kind}:${info}`), children, comment(`/frsh:${kind}`));
}

/** A key as it may stand in a comment. */
export function keyText(key: unknown): string {
  return key == null ? "" : encodeURIComponent(String(key)).replaceAll("-", "%2D");
}
