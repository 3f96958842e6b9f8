/** A record that no table has: a quote that never ended, or something that is no table at all. */
export class NotATable extends Error {}

const mostCells = 2_000;
const longestRecord = 1_000_000;

/**
 * The records of delimited text (RFC 4180, and what people make of it: any delimiter, quotes across lines, any line
 * ending), as they come. Blank lines are left out. Throws NotATable for a record that is too long or too wide.
 */
export async function* records(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<string[]> {
  const parser = new Parser(delimiter);
  for await (const piece of text) {
    parser.take(piece);
    yield* parser.found();
  }
  parser.end();
  yield* parser.found();
}

class Parser {
  #ready: string[][] = [];
  #cells: string[] = [];
  #cell = "";
  #quoted = false;
  /** A quote ended the text so far, or a `\r` did: the next letter says what it was. */
  #after: "" | '"' | "\r" = "";
  #length = 0;

  constructor(private readonly delimiter: string) {}

  take(text: string): void {
    let at = 0;
    while (at < text.length) {
      const char = text[at];
      if (this.#after === '"') {
        this.#after = "";
        if (char === '"') {
          this.#cell += '"';
          at++;
          continue;
        }
        this.#quoted = false;
      } else if (this.#after === "\r") {
        this.#after = "";
        if (char === "\n") {
          at++;
          continue;
        }
      }
      if (this.#quoted) {
        const end = text.indexOf('"', at);
        this.#add(text.slice(at, end < 0 ? undefined : end));
        at = end < 0 ? text.length : end + 1;
        if (end >= 0) this.#after = '"';
      } else if (char === this.delimiter) {
        this.#endCell();
        at++;
      } else if (char === "\n" || char === "\r") {
        this.#endRecord();
        this.#after = char === "\r" ? "\r" : "";
        at++;
      } else if (char === '"' && this.#cell === "") {
        this.#quoted = true;
        at++;
      } else {
        let end = at + 1;
        while (
          end < text.length && text[end] !== this.delimiter && text[end] !== "\n" && text[end] !== "\r"
        ) end++;
        this.#add(text.slice(at, end));
        at = end;
      }
    }
  }

  end(): void {
    if (this.#quoted && this.#after !== '"') throw new NotATable("a quote does not end");
    this.#endRecord();
  }

  *found(): Generator<string[]> {
    const ready = this.#ready;
    this.#ready = [];
    yield* ready;
  }

  #add(text: string): void {
    this.#length += text.length;
    if (this.#length > longestRecord) throw new NotATable("a record is too long");
    this.#cell += text;
  }

  #endCell(): void {
    if (this.#cells.push(this.#cell) > mostCells) throw new NotATable("a record has too many columns");
    this.#cell = "";
  }

  #endRecord(): void {
    this.#quoted = false;
    this.#endCell();
    if (this.#cells.length > 1 || this.#cells[0].trim() !== "") this.#ready.push(this.#cells);
    this.#cells = [];
    this.#length = 0;
  }
}
