/** Which fields a change gave another value. */
export function differing(before: object, after: Record<string, unknown>): string[] {
  const known = before as Record<string, unknown>;
  return Object.keys(after).filter((field) => JSON.stringify(after[field]) !== JSON.stringify(known[field]));
}
