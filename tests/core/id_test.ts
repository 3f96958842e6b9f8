import { assert, assertEquals } from "@std/assert";
import { isId, newId } from "@/core/id.ts";

Deno.test("ids are UUIDv7: they sort by the millisecond they were made in, and none comes twice", () => {
  const moments = [0, 1_700_000_000_000, 1_700_000_000_001, 2 ** 47];
  const ids = moments.map((moment) => newId(moment));
  assertEquals(ids, ids.toSorted());
  for (const [index, id] of ids.entries()) {
    assert(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id), id);
    assertEquals(parseInt(id.replace("-", "").slice(0, 12), 16), moments[index]);
  }
  assertEquals(new Set(Array.from({ length: 10_000 }, () => newId(0))).size, 10_000);
});

Deno.test("anything else in an address is no id", () => {
  assert(isId(newId()) && isId(newId().toUpperCase()));
  for (
    const text of [
      "",
      "1",
      `${newId()} `,
      newId().replaceAll("-", ""),
      "00000000-0000-0000-0000-00000000000g",
    ]
  ) {
    assert(!isId(text), text);
  }
});
