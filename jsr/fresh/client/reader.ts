import { type ComponentChildren, Fragment, h, type VNode } from "preact";
import { KEY_ATTRIBUTE, SLOT_ID } from "../shared/names.ts";
import type { PartialMode } from "../shared/partial.ts";
import { closing, marker } from "./marker.ts";
import { merged, Region, regionNamed } from "./region.ts";
import { islandNamed, type IslandProps, SlotRef } from "./state.ts";

/** Reads the server's HTML back into vnodes. */
export class Reader {
  #slots = new Map<number, Comment>();

  constructor(doc: Document, readonly props: IslandProps) {
    this.#findSlots(doc);
    for (const template of doc.querySelectorAll<HTMLTemplateElement>(`template[id^=${SLOT_ID}]`)) {
      this.#findSlots(template.content);
    }
  }

  /** What an opening comment and its closing one hold between them. */
  marked(start: Node, end: Node): VNode {
    const [kind, name, detail, key] = marker(start)!;
    if (kind === "island") return this.#island(name, Number(detail), key);
    const children = this.between(start.nextSibling, end);
    if (kind !== "partial") {
      return h(Fragment, { key: kind === "key" ? name : undefined }, ...children);
    }
    const region = decodeURIComponent(name);
    const content = merged(regionNamed(region)?.state.content, detail as PartialMode, children);
    return h(Region, { name: region, key: key || undefined, children, content }) as unknown as VNode;
  }

  /** The nodes from `from` up to, and without, `to`. */
  between(from: Node | null, to: Node | null): ComponentChildren[] {
    const children: ComponentChildren[] = [];
    for (let node = from; node && node !== to; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) children.push((node as Text).data);
      else if (node.nodeType === Node.ELEMENT_NODE) {
        children.push(this.#element(node as HTMLElement));
      } else if (marker(node)) {
        const end = closing(node);
        if (!end) continue;
        children.push(this.marked(node, end));
        node = end;
      }
    }
    return children;
  }

  #element(element: HTMLElement): VNode {
    const props: Record<string, unknown> = {};
    for (const { name, value } of element.attributes) {
      const isFlag = typeof (element as unknown as Record<string, unknown>)[name] ===
        "boolean";
      props[name === KEY_ATTRIBUTE ? "key" : name] = isFlag && name !== KEY_ATTRIBUTE ? true : value;
    }
    if (element.localName === "template") {
      props.dangerouslySetInnerHTML = { __html: element.innerHTML };
    }
    return h(element.localName, props, ...this.between(element.firstChild, null)) as VNode;
  }

  #island(name: string, index: number, key: string): VNode {
    const props: Record<string, unknown> = { ...this.props[index], key: key || undefined };
    for (const prop in props) {
      const value = props[prop];
      if (value instanceof SlotRef) props[prop] = this.#slot(value);
    }
    return h(islandNamed(name), props);
  }

  #slot({ id }: SlotRef): VNode | null {
    const start = this.#slots.get(id), end = start && closing(start);
    return end ? h(Fragment, null, ...this.between(start.nextSibling, end)) : null;
  }

  #findSlots(root: Node): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [kind, id] = marker(node) ?? [];
      if (kind === "slot") this.#slots.set(Number(id), node as Comment);
    }
  }
}
