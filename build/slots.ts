const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);

const positions: Record<string, number[]> = {
  h: range(0, 23),
  m: range(5, 55, 5),
  len: [...range(5, 240, 5), ...range(255, 720, 15)],
  lane: range(1, 6),
  lanes: range(2, 6),
  from: range(0, 20),
  hours: range(4, 24),
};

/** Rules that turn `data-h="9"` into `--h: 9`: the calendar's positions without inline styles. */
export function slots(): string {
  const rules = Object.entries(positions).flatMap(([name, values]) =>
    values.map((value) => `[data-${name}="${value}"]{--${name}:${value}}`)
  );
  return `@layer components{${rules.join("")}}`;
}
