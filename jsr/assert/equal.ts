/** True when two values have the same shape and content; `0` equals `-0`, and a prototype may be missing. */
export function equal(a: unknown, b: unknown): boolean {
  return same(a, b, new Map());
}

type Seen = Map<object, object>;

function same(a: unknown, b: unknown, seen: Seen): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (!sameKind(a, b)) return false;
  if (a instanceof Date) return Object.is(a.getTime(), (b as Date).getTime());
  if (a instanceof RegExp || a instanceof URL || isTemporal(a)) return String(a) === String(b);
  if (a instanceof WeakMap || a instanceof WeakSet) throw new TypeError("cannot compare weak collections");
  if (a instanceof WeakRef) return same(a.deref(), (b as WeakRef<object>).deref(), seen);
  // A pair met again is being compared further up.
  if (seen.get(a) === b) return true;
  seen.set(a, b);
  if (a instanceof Map) return sameEntries([...a], [...b as Map<unknown, unknown>], seen);
  if (a instanceof Set) return sameEntries([...a], [...b as Set<unknown>], seen);
  return sameProperties(a, b, seen);
}

function sameKind(a: object, b: object): boolean {
  const left = a.constructor, right = b.constructor;
  return left === right || (left ?? Object) === (right ?? Object);
}

function isTemporal(value: object): boolean {
  return String((value as Record<symbol, unknown>)[Symbol.toStringTag]).startsWith("Temporal.");
}

function sameEntries(a: unknown[], b: unknown[], seen: Seen): boolean {
  if (a.length !== b.length) return false;
  const rest = [...b];
  return a.every((entry) => {
    const found = rest.findIndex((other) => same(entry, other, seen));
    if (found !== -1) rest.splice(found, 1);
    return found !== -1;
  });
}

function keysOf(value: object): PropertyKey[] {
  return Reflect.ownKeys(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key));
}

function sameProperties(a: object, b: object, seen: Seen): boolean {
  const keys = keysOf(a);
  const left = a as Record<PropertyKey, unknown>, right = b as Record<PropertyKey, unknown>;
  return keys.length === keysOf(b).length &&
    keys.every((key) => key in b && same(left[key], right[key], seen));
}
