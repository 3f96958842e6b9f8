import { createHash } from "node:crypto";
import type { Body } from "./body.ts";
import { Refusal } from "./refusal.ts";
import type { Acting } from "./scope.ts";

/**
 * Does `work` once per request key: the same request again gets the first answer, another request under the same key
 * is refused. A request without a key is simply done.
 */
export async function once<T>(scope: Acting, path: string, body: Body, work: () => Promise<T>): Promise<T> {
  const { requestKey: key } = body;
  if (key === undefined) return await work();
  if (key.length > 200) {
    throw new Refusal(422, "invalid_input", {}, { requestKey: [{ code: "too_long", values: { max: 200 } }] });
  }
  const digest = createHash("sha256").update(JSON.stringify([path, body.fields])).digest("base64url");
  const [claim] = await scope.sql<{ fresh: boolean; asked: string; answer: T }[]>`
    select * from private.claim_request(${key}, ${digest})`;
  if (!claim.fresh) {
    if (claim.asked !== digest) throw new Refusal(422, "key_reused");
    return claim.answer;
  }
  const answer = await work();
  await scope.sql`select private.answer_request(${key}, ${scope.sql.json(answer as never)})`;
  return answer;
}
