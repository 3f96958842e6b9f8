import type { Method } from "./method.ts";

interface Entry<T> {
  path: string;
  pattern: URLPattern | null;
  byMethod: Partial<Record<Method, T[]>>;
}

/** What a URL leads to; `path` is null when nothing lies there, `items` when its method isn't answered. */
export interface Match<T> {
  path: string | null;
  items: T[] | null;
  params: Record<string, string>;
  allowed: string[];
}

const DYNAMIC = /[*:{}+?()]/;

/** Finds what answers a method and URL: exact paths first, then patterns in the order they were added. */
export class Router<T> {
  #exact = new Map<string, Entry<T>>();
  #patterns = new Map<string, Entry<T>>();

  /** Adds `items`, after those that the same method and path have already. */
  add(method: Method, path: string, items: T[]): void {
    const dynamic = DYNAMIC.test(path);
    const entries = dynamic ? this.#patterns : this.#exact;
    let entry = entries.get(path);
    if (!entry) {
      entry = { path, pattern: dynamic ? new URLPattern({ pathname: path }) : null, byMethod: {} };
      entries.set(path, entry);
    }
    entry.byMethod[method] = [...entry.byMethod[method] ?? [], ...items];
  }

  match(method: Method, pathname: string): Match<T> {
    const exact = this.#exact.get(pathname) ??
      this.#exact.get(withOtherSlash(pathname));
    if (exact) return found(exact, method, {});
    for (const entry of this.#patterns.values()) {
      const result = entry.pattern!.exec({ pathname });
      if (result) return found(entry, method, result.pathname.groups);
    }
    return { path: null, items: null, params: {}, allowed: [] };
  }
}

function withOtherSlash(pathname: string): string {
  if (pathname === "/") return pathname;
  return pathname.endsWith("/") ? pathname.slice(0, -1) : pathname + "/";
}

function found<T>(entry: Entry<T>, method: Method, groups: Record<string, string | undefined>): Match<T> {
  const { path, byMethod } = entry;
  const items = byMethod[method] ??
    (method === "HEAD" ? byMethod.GET : undefined) ?? null;
  const params: Record<string, string> = Object.create(null);
  for (const name in groups) params[name] = decoded(groups[name] ?? "");
  return { path, items, params, allowed: Object.keys(byMethod) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
