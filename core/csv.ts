/**
 * One line of CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe, so that
 * what somebody typed as their name never computes anything.
 */
export function csvLine(cells: (string | number | null | undefined)[]): string {
  return cells.map(cell).join(",") + "\r\n";
}

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of CSV (RFC 4180) that says exactly what stood there: for programs that read it back, not for spreadsheets. */
export function exactLine(cells: string[]): string {
  return cells.map((text) => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text).join(",") +
    "\r\n";
}
