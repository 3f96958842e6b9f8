export interface Range {
  start: number;
  length: number;
}

/** The one range that a Range header asks for of `size` bytes; undefined when all is to be sent. */
export function rangeIn(header: string | null, size: number): Range | "unsatisfiable" | undefined {
  const [, first, last] = header?.match(/^bytes=(\d*)-(\d*)$/) ?? [];
  if (!first && !last) return undefined;
  const start = first ? Number(first) : Math.max(size - Number(last), 0);
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  return start > end ? "unsatisfiable" : { start, length: end - start + 1 };
}
