/** Where an arrow, Home or End leads in a list of `length`; undefined for any other key. It goes round. */
export function move(key: string, from: number, length: number): number | undefined {
  if (length === 0) return undefined;
  switch (key) {
    case "ArrowDown":
      return (from + 1) % length;
    case "ArrowUp":
      return (Math.max(from, 0) - 1 + length) % length;
    case "Home":
      return 0;
    case "End":
      return length - 1;
  }
}
