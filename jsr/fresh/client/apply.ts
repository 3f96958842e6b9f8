import { mergeHead } from "./document_head.ts";
import { closing, marker } from "./marker.ts";
import type { PartialMode } from "../shared/partial.ts";
import { Reader } from "./reader.ts";
import { merged, regionNamed } from "./region.ts";
import type { IslandProps } from "./state.ts";

/** Puts the partials of a fetched document into the live regions of their names; says how many there were. */
export function apply(doc: Document, props: IslandProps): number {
  const found = applyIn(doc.body, new Reader(doc, props));
  if (found > 0) mergeHead(doc);
  return found;
}

function applyIn(parent: Node, reader: Reader): number {
  let found = 0;
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    const [kind, name, mode] = marker(node) ?? [];
    const end = kind === "partial" ? closing(node) : null;
    if (end) {
      if (
        update(decodeURIComponent(name), mode as PartialMode, () => reader.between(node!.nextSibling, end))
      ) {
        found++;
        node = end;
      }
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      found += applyIn(node, reader);
    }
  }
  return found;
}

function update(name: string, mode: PartialMode, read: () => ReturnType<Reader["between"]>): boolean {
  const region = regionNamed(name);
  if (!region) {
    console.warn(`The page has no partial "${name}"`);
    return false;
  }
  const children = read();
  region.setState(({ content }) => ({ content: merged(content, mode, children) }));
  return true;
}
