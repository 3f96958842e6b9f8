import type { ComponentChildren, VNode } from "preact";

/** How an answer meets what a region already shows. */
export type PartialMode = "replace" | "append" | "prepend";

/** What `<Partial>` takes; `name` is unique on its page. */
export interface PartialProps {
  name: string;
  mode?: PartialMode;
  children?: ComponentChildren;
}

/** A region that client navigation updates; the renderer marks it, by itself it draws its children. */
export function Partial(props: PartialProps): VNode {
  return props.children as unknown as VNode;
}
