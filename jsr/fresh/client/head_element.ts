import { type ComponentType, h, options, type VNode } from "preact";
import { useContext, useEffect } from "preact/hooks";
import { InHead } from "../shared/head.ts";
import { HEAD_ELEMENTS } from "../shared/names.ts";

type Props = Record<string, unknown>;

let asItIs = false;

const created = options.vnode;
options.vnode = (vnode) => {
  const { type, props, key } = vnode as VNode<Props>;
  if (typeof type === "string") {
    const navigation = props["f-client-nav"];
    if (typeof navigation === "boolean") {
      props["f-client-nav"] = String(navigation);
    }
    if (!asItIs && HEAD_ELEMENTS.has(type)) {
      vnode.type = HeadElement as ComponentType;
      const told = key == null ? props : { ...props, "data-key": key };
      vnode.props = { type, props: told } as unknown as typeof vnode.props;
    }
  }
  created?.(vnode);
};

/** An element that belongs in a head; inside `<Head>` it keeps the document's head in step. */
function HeadElement({ type, props }: { type: string; props: Props }): VNode | null {
  const inHead = useContext(InHead);
  useEffect(() => {
    if (inHead) update(type, props);
  });
  if (inHead) return null;
  asItIs = true;
  const vnode = h(type, props) as VNode;
  asItIs = false;
  return vnode;
}

function update(type: string, { children, ...attributes }: Props): void {
  const text = [children].flat().join("");
  if (type === "title") {
    document.title = text;
    return;
  }
  const element = document.head.querySelector(selector(type, attributes)) ??
    document.head.appendChild(document.createElement(type));
  if (text) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
}

function selector(type: string, attributes: Props): string {
  if (attributes.id) return `#${CSS.escape(String(attributes.id))}`;
  const told = ["data-key", "name", "property", "rel"].find((name) => attributes[name]);
  return told ? `${type}[${told}=${JSON.stringify(String(attributes[told]))}]` : type;
}
