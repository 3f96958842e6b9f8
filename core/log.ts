type Level = "info" | "warn" | "error";

/**
 * Writes one line of JSON. Facts are ids, counts, durations, route patterns and codes: never a name, an address, a
 * phone, a URL with a query, or anything that a patient or clinic wrote.
 */
export function log(
  level: Level,
  what: string,
  facts: Record<string, string | number | boolean | undefined> = {},
): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, what, ...facts });
  if (level === "error") console.error(line);
  else console.log(line);
}

/** An error as the log may know it: its kind, its code and where in our code it came from, without its message. */
export function faultOf(error: unknown): { fault: string; code?: string; place?: string } {
  const { name = "unknown", code, stack = "" } = (error ?? {}) as Error & { code?: string };
  const place = stack.split("\n").find((line) =>
    /^\s+at .*(domain|routes|core|islands|components)\//.test(line)
  );
  return {
    fault: name,
    code,
    place: place?.trim().replace(/file:\/\/.*?\/(?=(domain|routes|core|islands|components)\/)/, ""),
  };
}
