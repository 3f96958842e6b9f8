/**
 * A name as the calendar shows it (PAT-26): one that was typed in one case from end to end gets a capital at each word's
 * beginning. Whatever has both cases, or letters without any, is as its owner writes it.
 */
export function nameShown(name: string): string {
  const cased = /\p{Lu}/u.test(name) !== /\p{Ll}/u.test(name);
  if (!cased) return name;
  return name.toLowerCase().replaceAll(/(?<![\p{L}\p{M}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase());
}
