/** What goes on from page to page in the address alone, so that it works without cookies, inside other sites too. */
const carried = ["lang", "zone", "embed"] as const;

/** An address with the language, time zone and framing of the page that leads there; `more` is added. */
export function onwards(
  { searchParams }: URL,
  path: string,
  more: Record<string, string | null | undefined> = {},
): string {
  const query = new URLSearchParams();
  for (const name of carried) {
    const value = searchParams.get(name);
    if (value) query.set(name, value);
  }
  for (const [name, value] of Object.entries(more)) if (value) query.set(name, value.slice(0, 100));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The visitor's time zone where the address names one that exists. */
export function zoneOf({ searchParams }: URL): string | null {
  const zone = searchParams.get("zone");
  if (!zone || zone.length > 60) return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
