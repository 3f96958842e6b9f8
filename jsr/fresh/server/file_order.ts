/** What comes first in one folder; a group stands between fixed and variable names. */
function rank(part: string, last: boolean): number {
  if (last && part === "_middleware") return 7;
  if (last && (part === "_layout" || part === "_404")) return 6;
  if (last && (part === "_error" || part === "_500")) return 5;
  if (last && part === "index") return 4;
  if (part.startsWith("(")) return 2;
  if (part.startsWith("[...")) return 0;
  return part.startsWith("[") ? 1 : 3;
}

/**
 * Sorts route files so that the one matched first stands first: `_app`, then folder by folder what applies to
 * all below it, fixed names, groups, parameters, and the rest parameter at the end.
 */
export function byPrecedence(a: string, b: string): number {
  if (a.endsWith("_app") !== b.endsWith("_app")) {
    return a.endsWith("_app") ? -1 : 1;
  }
  const left = a.split("/"), right = b.split("/");
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = byPart(left[i], right[i], i === left.length - 1, i === right.length - 1);
    if (order !== 0) return order;
  }
  return right.length - left.length;
}

function byPart(a: string, b: string, aIsLast: boolean, bIsLast: boolean): number {
  if (a === b && aIsLast === bIsLast) return 0;
  const order = rank(b, bIsLast) - rank(a, aIsLast);
  if (order !== 0) return order;
  if (a === b) return aIsLast ? 1 : -1;
  // `[id]/index` precedes `[id].pdf`, which precedes `[id]`.
  if (b.startsWith(a)) return aIsLast ? 1 : -1;
  if (a.startsWith(b)) return bIsLast ? -1 : 1;
  return a < b ? -1 : 1;
}
