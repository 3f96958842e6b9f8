/** The nodes before `end` as the parent element that Preact expects; it reads and writes only these. */
export function rangeAsParent(start: Comment, end: ChildNode): Element {
  const parent = start.parentNode!;
  const nodes = () => {
    const found: Node[] = [];
    for (
      let node = start.nextSibling;
      node && node !== end;
      node = node.nextSibling
    ) found.push(node);
    return found;
  };
  return {
    nodeType: Node.ELEMENT_NODE,
    parentNode: parent,
    namespaceURI: (parent as Element).namespaceURI,
    get firstChild() {
      return nodes()[0] ?? null;
    },
    get childNodes() {
      return nodes();
    },
    contains: (node: Node) => parent.contains(node),
    insertBefore: (node: Node, before: Node | null) => parent.insertBefore(node, before ?? end),
    appendChild: (node: Node) => parent.insertBefore(node, end),
    removeChild: (node: Node) => parent.removeChild(node),
  } as unknown as Element;
}
