import { type ComponentType, Fragment, h, options, type VNode } from "preact";
import { asset, assetSrcSet } from "../shared/asset.ts";
import { HEAD_ELEMENTS, KEY_ATTRIBUTE } from "../shared/names.ts";
import { Partial } from "../shared/partial.ts";
import { markLink } from "./anchor.ts";
import { current, type Drawing, isPlain } from "./drawing.ts";
import { HeadElement, HeadOutlet } from "./head.ts";
import { Island } from "./island.ts";
import { Keyed } from "./keyed.ts";
import { MarkedPartial } from "./partial.ts";

type Props = Record<string, unknown>;

/** Preact's hooks under the names its build gives them. */
const hooks = options as unknown as {
  __b?: (vnode: VNode<Props>) => void;
  attr?: (name: string, value: unknown) => string | null | void;
};

const beforeDiff = hooks.__b;
hooks.__b = (vnode) => {
  if (current !== null) {
    if (typeof vnode.type === "string") element(vnode, vnode.type, current);
    else if (typeof vnode.type === "function") {
      component(vnode, vnode.type, current);
    }
  }
  beforeDiff?.(vnode);
};

// Precompiled JSX writes attributes as text and never makes a vnode of the element.
const attribute = hooks.attr;
hooks.attr = (name, value) => {
  if (name === "f-client-nav") return `${name}="${isOn(value)}"`;
  if (name === "key") {
    return `${KEY_ATTRIBUTE}="${String(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
  }
  return attribute?.(name, value);
};

const isOn = (value: unknown) => value !== false && value !== "false";

function component(vnode: VNode<Props>, type: ComponentType<Props>, drawing: Drawing): void {
  if (type === Fragment) return;
  if (type === Partial as unknown) {
    replace(vnode, MarkedPartial, { ...vnode.props, id: vnode.key });
  } else if (drawing.build.islands.has(type as ComponentType)) {
    if (!isPlain(vnode)) {
      replace(vnode, Island, { type, props: vnode.props, id: vnode.key });
    }
  } else if (vnode.key != null && drawing.depth > 0 && !isPlain(vnode)) {
    replace(vnode, Keyed, { type, props: vnode.props, id: vnode.key });
  }
}

function replace(
  vnode: VNode<Props>,
  // deno-lint-ignore no-explicit-any
  type: (props: any) => VNode | null,
  props: Props,
): void {
  vnode.type = type;
  vnode.props = props as typeof vnode.props;
}

function element(vnode: VNode<Props>, type: string, drawing: Drawing): void {
  const { props } = vnode;
  if (HEAD_ELEMENTS.has(type)) {
    if (!isPlain(vnode)) replace(vnode, HeadElement, { type, props, id: vnode.key });
    else if (type === "script" || type === "style") props.nonce ??= drawing.nonce;
    return;
  }
  const navigation = props["f-client-nav"];
  if (navigation !== undefined) {
    if (isOn(navigation)) drawing.clientNavigation = true;
    props["f-client-nav"] = String(isOn(navigation));
  }
  if (drawing.depth > 0 && vnode.key != null) props[KEY_ATTRIBUTE] = String(vnode.key);
  switch (type) {
    case "a":
      return markLink(props, drawing.url);
    case "img":
    case "source":
      return props["data-fresh-disable-lock"] ? undefined : pin(props);
    case "html":
    case "body":
      drawing.has[type] = true;
      return;
    case "head":
      drawing.has.head = true;
      vnode.props = withOutlet(props);
  }
}

function withOutlet({ children, ...props }: Props): VNode<Props>["props"] {
  // A vnode kept between requests already has it.
  const own = Array.isArray(children) && children.at(-1)?.type === HeadOutlet ? children[0] : children;
  return { ...props, children: [own, h(HeadOutlet, null)] };
}

function pin(props: Props): void {
  if (typeof props.src === "string") props.src = asset(props.src);
  if (typeof props.srcset === "string") {
    props.srcset = assetSrcSet(props.srcset);
  }
}
