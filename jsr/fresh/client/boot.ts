import { render } from "preact";
import { closing, marker } from "./marker.ts";
import { rangeAsParent } from "./range.ts";
import type { Reader } from "./reader.ts";

/** Brings every island and partial beneath `root` to life, each in a task of its own. */
export function boot(root: Element, reader: Reader): void {
  for (const [start, end] of outermost(root)) {
    const vnode = reader.marked(start, end);
    const parent = rangeAsParent(start, end);
    // Not hydrate: attributes that differ from the server's must be mended.
    task(() => render(vnode, parent));
  }
}

function outermost(parent: Node, found: [Comment, ChildNode][] = []): [Comment, ChildNode][] {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    const [kind, name] = marker(node) ?? [];
    if (kind === "island" || kind === "partial") {
      const end = closing(node);
      if (end) {
        found.push([node as Comment, end]);
        node = end;
      } else {console.error(
          `The ${kind} "${name}" stands where HTML doesn't allow it; the browser moved it`,
        );}
    } else if (node.nodeType === Node.ELEMENT_NODE && node.nodeName !== "TEMPLATE") outermost(node, found);
  }
  return found;
}

function task(work: () => void): void {
  const { scheduler } = globalThis as {
    scheduler?: { postTask(work: () => void): void };
  };
  if (scheduler) scheduler.postTask(work);
  else setTimeout(work);
}
