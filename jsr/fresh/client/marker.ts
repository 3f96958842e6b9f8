/** What an opening comment says: its kind and the details after it. */
export function marker(node: Node): string[] | null {
  if (!isComment(node) || !node.data.startsWith("frsh:")) return null;
  return node.data.slice("frsh:".length).split(":");
}

/** The comment that closes `open`; null when the browser moved them apart, as it does with invalid nesting. */
export function closing(open: Node): ChildNode | null {
  let depth = 0;
  for (let node: Node | null = open; node; node = node.nextSibling) {
    if (!isComment(node)) continue;
    if (node.data.startsWith("frsh:")) depth++;
    else if (node.data.startsWith("/frsh:") && --depth === 0) return node;
  }
  return null;
}

function isComment(node: Node): node is Comment {
  return node.nodeType === Node.COMMENT_NODE;
}
