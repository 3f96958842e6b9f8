const broken: string[] = [];

/** Prints a figure beside its budget, and remembers it when it is over. */
export function within(what: string, figure: number, budget: number, unit: string, note = ""): void {
  const ok = figure <= budget;
  if (!ok) broken.push(what);
  console.log(
    `${ok ? "ok  " : "OVER"} ${what}: ${figure.toFixed(2)} ${unit} (budget ${budget} ${unit})${
      note && `  ${note}`
    }`,
  );
}

/** The same for a figure that is better the larger it is. */
export function atLeast(what: string, figure: number, budget: number, unit: string, note = ""): void {
  const ok = figure >= budget;
  if (!ok) broken.push(what);
  console.log(
    `${ok ? "ok   " : "UNDER"} ${what}: ${figure.toFixed(2)} ${unit} (budget ${budget} ${unit})${
      note && `  ${note}`
    }`,
  );
}

/** Ends the program: badly when a budget was broken. */
export function finish(): never {
  console.log(broken.length === 0 ? "Every budget holds." : `Over budget: ${broken.join(", ")}`);
  Deno.exit(broken.length === 0 ? 0 : 1);
}
