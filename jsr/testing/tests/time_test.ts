import { assertEquals, assertThrows } from "@std/assert";
import { FakeTime, TimeError } from "@std/testing/time";

Deno.test("time stands still until it is moved", () => {
  using time = new FakeTime("2026-03-02T09:00:00Z");
  assertEquals(new Date().toISOString(), "2026-03-02T09:00:00.000Z");
  time.tick(90_000);
  assertEquals(Date.now(), Date.UTC(2026, 2, 2, 9, 1, 30));
  assertEquals(new Date(0).getTime(), 0);
});

Deno.test("timers run at their moment, in order", () => {
  using time = new FakeTime(0);
  const seen: [string, number][] = [];
  const note = (name: string) => seen.push([name, Date.now()]);
  setTimeout(note, 200, "late");
  setTimeout(() => {
    note("first");
    setTimeout(note, 50, "nested");
  }, 100);
  const interval = setInterval(note, 90, "again");
  clearTimeout(setTimeout(note, 10, "never"));
  time.tick(200);
  clearInterval(interval);
  time.tick(1000);
  assertEquals(seen, [["again", 90], ["first", 100], ["nested", 150], ["again", 180], ["late", 200]]);
});

Deno.test("what waits for a timer goes on when it has run", async () => {
  using time = new FakeTime(0);
  let done = false;
  const waiting = (async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 10));
    done = true;
  })();
  await time.tickAsync(10);
  assertEquals(done, false);
  await time.runAllAsync();
  await waiting;
  assertEquals([done, time.now], [true, 20]);
});

Deno.test("the real clock comes back, and only one can stand in for it", () => {
  const before = globalThis.Date;
  {
    using time = new FakeTime();
    assertThrows(() => new FakeTime(), TimeError);
    assertThrows(() => time.now = 0, TimeError, "backwards");
  }
  assertEquals(globalThis.Date === before, true);
});
