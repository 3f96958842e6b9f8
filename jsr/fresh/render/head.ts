import { Fragment, h, type VNode } from "preact";
import { useContext } from "preact/hooks";
import { InHead } from "../shared/head.ts";
import { asPlain, current } from "./drawing.ts";

interface Props {
  type: string;
  props: Record<string, unknown>;
  id: unknown;
}

/** An element of the head: one inside `<Head>` waits for the document's head, any other yields to it. */
export function HeadElement({ type, props, id }: Props): VNode | null {
  const own = asPlain(h(type, id == null ? props : { ...props, "data-key": id }) as VNode);
  const { head } = current!;
  const identity = identityOf(type, props, id);
  if (useContext(InHead)) {
    head.set(identity, own);
    return null;
  }
  const better = head.get(identity);
  head.delete(identity);
  return better ?? own;
}

/** Everything that waits for the head. */
export function HeadOutlet(): VNode {
  return h(Fragment, null, [...current!.head.values()]);
}

const UNIQUE = new Set(["title", "base"]);

/** The property in which two elements that mean the same thing may differ. */
const CONTENT: Record<string, string> = { meta: "content", link: "href" };

function identityOf(type: string, props: Record<string, unknown>, key: unknown): string {
  if (key != null) return `key:${key}`;
  if (UNIQUE.has(type)) return type;
  const told = Object.keys(props).sort().filter((name) =>
    name !== "children" && name !== "nonce" && name !== CONTENT[type]
  );
  return [type, ...told.map((name) => `${name}=${valueOf(props[name])}`)].join("|");
}

function valueOf(value: unknown): string {
  const { __html } = (value ?? {}) as { __html?: string };
  return String(__html ?? value);
}
