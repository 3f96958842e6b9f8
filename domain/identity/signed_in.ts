/** One standing sign-in of a person. */
export interface SignedIn {
  id: string;
  /** What the browser called itself. */
  device: string;
  address: string | null;
  since: Date;
  lastUsedAt: Date;
  /** Whether it is the one that asks. */
  here: boolean;
}

/** A browser and its system in two words, from what it calls itself; the first words of anything unknown. */
export function deviceName(device: string): string {
  const browser = device.match(/(Edg|OPR|Firefox|Chrome|Safari)\//)?.[1];
  const system = device.match(/(Windows|Android|iPhone|iPad|Mac OS X|Linux)/)?.[1];
  const known: Record<string, string> = { Edg: "Edge", OPR: "Opera", "Mac OS X": "macOS" };
  const words = [browser, system].filter((word) => word !== undefined).map((word) => known[word] ?? word);
  return words.length > 0 ? words.join(" · ") : device.slice(0, 40);
}
