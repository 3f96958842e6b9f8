import { assertEquals, assertRejects } from "@std/assert";
import { csvLine } from "@/core/csv.ts";
import { NotATable, records } from "@/core/csv_read.ts";

const all = async (pieces: string[], delimiter = ",") => {
  async function* flow() {
    yield* pieces;
    await Promise.resolve();
  }
  return await Array.fromAsync(records(flow(), delimiter));
};

Deno.test("quotes hold delimiters, quotes and lines", async () => {
  assertEquals(await all(['a,"b,""c""\r\nd",e\r\n1,2,3']), [["a", 'b,"c"\r\nd', "e"], ["1", "2", "3"]]);
});

Deno.test("a table is the same however its pieces fall", async () => {
  const text = 'name,note\r\n"Ana ""Bo""","one\r\ntwo"\r\n\r\n"",x\rlast,"é"';
  const whole = await all([text]);
  for (let size = 1; size < text.length; size++) {
    const pieces = Array.from(
      { length: Math.ceil(text.length / size) },
      (_, n) => text.slice(n * size, (n + 1) * size),
    );
    assertEquals(await all(pieces), whole, `in pieces of ${size}`);
  }
});

Deno.test("any line ending ends a line, and blank lines are none", async () => {
  assertEquals(await all(["a;b\rc;d\n\n;\r\n  \r\ne;f"], ";"), [["a", "b"], ["c", "d"], ["", ""], [
    "e",
    "f",
  ]]);
});

Deno.test("what is no table is said to be none, and is not held", async () => {
  await assertRejects(() => all(['a,"b']), NotATable);
  await assertRejects(() => all([",".repeat(3_000)]), NotATable);
  await assertRejects(() => all(Array.from({ length: 30 }, () => "x".repeat(100_000))), NotATable);
  assertEquals((await all([",".repeat(999)]))[0].length, 1_000);
});

Deno.test("what Cusp writes it reads again", async () => {
  const cells = ["=1+1", 'a "b"', "c,d", "line\nline", "é"];
  assertEquals(await all([csvLine(cells)]), [["'=1+1", ...cells.slice(1)]]);
});
