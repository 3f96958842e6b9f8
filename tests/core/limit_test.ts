import { assert, assertEquals } from "@std/assert";
import { countAgainst } from "@/core/limit.ts";
import { newId } from "@/core/id.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";

Deno.test("past its limit something is refused until its stretch ends, and other keys are not touched", () =>
  inStandingWorld(async ({ acts, sql, refused }) => {
    const [key, other] = [newId(), newId()];
    const hit = (key: string) => countAgainst(acts, key, { most: 3, seconds: 60 });
    for (let index = 0; index < 3; index++) await hit(key);

    const refusal = await refused("rate_limited", () => hit(key));
    assertEquals(refusal.status, 429);
    const { seconds } = refusal.values;
    assert(Number(seconds) > 50 && Number(seconds) <= 60, String(seconds));
    await hit(other);
    await sql`update private.limits set until = clock_timestamp() where key = ${key}`;
    await hit(key);
  }, 1));

Deno.test("what comes at once is counted one by one", () =>
  inStandingWorld(async ({ acts }) => {
    const key = newId();
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () => countAgainst(acts, key, { most: 5, seconds: 60 })),
    );
    assertEquals(answers.filter(({ status }) => status === "fulfilled").length, 5);
  }, 10));
