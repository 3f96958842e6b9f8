import type { Source } from "./source.ts";

/** One text as a file of its own. */
export const textSource = (name: string, ending: string, mediaType: string, text: string): Source => ({
  name,
  ending,
  mediaType,
  most: 1,
  head: () => text,
  between: "",
  tail: "",
  some: () => Promise.resolve({ texts: [], last: null, sums: {} }),
});
