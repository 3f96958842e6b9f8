import bidiFactory from "bidi-js";

interface Bidi {
  getEmbeddingLevels(text: string): { levels: Uint8Array; paragraphs: { level: number }[] };
}

// The package's own types describe its inner modules, not what it exports.
const bidi = (bidiFactory as unknown as () => Bidi)();

/** A stretch of text of one direction. */
export interface Run {
  text: string;
  rightToLeft: boolean;
}

/** Whether a text's first strong letter is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return bidi.getEmbeddingLevels(text).paragraphs[0]?.level === 1;
}

/**
 * A line's runs in the order they stand from left to right (Unicode Bidirectional Algorithm, rule L2). Each run's own
 * text stays in reading order: the font reverses what is right-to-left when it shapes it.
 */
export function visualRuns(text: string): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text);
  const runs: { text: string; level: number }[] = [];
  for (let index = 0; index < text.length; index++) {
    const last = runs.at(-1);
    if (last && last.level === levels[index]) last.text += text[index];
    else runs.push({ text: text[index], level: levels[index] });
  }
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--) reverseFrom(runs, level);
  return runs.map(({ text, level }) => ({ text, rightToLeft: level % 2 === 1 }));
}

/** Reverses every stretch of runs at this level or above. */
function reverseFrom(runs: { text: string; level: number }[], level: number): void {
  for (let start = 0; start < runs.length; start++) {
    if (runs[start].level < level) continue;
    let end = start;
    while (end < runs.length && runs[end].level >= level) end++;
    runs.splice(start, end - start, ...runs.slice(start, end).reverse());
    start = end;
  }
}
