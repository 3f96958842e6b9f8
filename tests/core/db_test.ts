import { assertEquals, assertRejects } from "@std/assert";
import { connect } from "@/core/db.ts";
import { installation } from "@/tests/support/installation.ts";

Deno.test("whole numbers are numbers, days and wall clocks are texts, instants are instants", async () => {
  const pool = connect(installation().ownerUrl, { max: 1 });
  try {
    const [row] = await pool`
      select 9007199254740991::int8 as most, date '2026-03-02' as day, timestamp '2026-03-02 12:00' as wall,
             timestamptz '2026-03-02 12:00+05' as instant, null::int8 as nothing`;
    assertEquals(row, {
      most: Number.MAX_SAFE_INTEGER,
      day: "2026-03-02",
      wall: "2026-03-02T12:00:00",
      instant: new Date("2026-03-02T07:00Z"),
      nothing: null,
    });
    const [back] =
      await pool`select ${"2026-03-02"}::date = '2026-03-02' as day, ${Number.MAX_SAFE_INTEGER}::int8 as most`;
    assertEquals(back, { day: true, most: Number.MAX_SAFE_INTEGER });
  } finally {
    await pool.end();
  }
});

Deno.test("a number too large to be one is refused, not rounded", async () => {
  const pool = connect(installation().ownerUrl, { max: 1 });
  try {
    await assertRejects(() => pool`select 9007199254740993::int8`, RangeError);
  } finally {
    await pool.end();
  }
});
