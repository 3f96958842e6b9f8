import { type ComponentChildren, type Context, createContext, h, type VNode } from "preact";

/** True beneath a `<Head>`. */
export const InHead: Context<boolean> = createContext(false);

/** What `<Head>` takes. */
export interface HeadProps {
  children?: ComponentChildren;
}

/** Moves its children into the document's head; the same element of the page's own head yields. */
export function Head(props: HeadProps): VNode {
  return h(InHead.Provider, { value: true }, props.children) as VNode;
}
