import { assert, assertEquals } from "@std/assert";
import { connect } from "@/core/db.ts";
import { codeOf } from "@/domain/audit/code.ts";
import { browser, callerAs } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import { patientAt } from "@/tests/support/over_http.ts";
import { eventually } from "@/tests/stack/support/eventually.ts";

/** The code of noor's newest seal, as that day's mail would carry it. */
async function newestCode(): Promise<{ code: string; number: number }> {
  await patientAt(await callerAs("reception@noor.test"), "noor");
  const sql = connect(installation().ownerUrl, { max: 1 });
  try {
    const [{ id, number, digest }] = await eventually(async () => {
      await sql`select private.seal_events()`;
      return await sql<{ id: string; number: number; digest: Uint8Array }[]>`
        select c.id, s.number, s.digest from seals s join clinics c on c.id = s.clinic_id
         where c.slug = 'noor' order by s.number desc limit 1`;
    });
    return { code: codeOf(id, number, digest), number };
  } finally {
    await sql.end();
  }
}

Deno.test("the history page follows the chain to the code of a mail, and says what it found", async () => {
  const owner = await callerAs("owner@noor.test");
  const { code, number } = await newestCode();
  const path = `/c/noor/audit?code=${encodeURIComponent(code)}`;
  const { body } = await owner.get<{ passage: { outcome: string; number: number; sealedAt: string } }>(path);
  assertEquals([body.passage.outcome, body.passage.number], ["passes", number]);
  assert(body.passage.sealedAt.endsWith("+05:00"));
  const shown = await owner.get(path, browser);
  assert(shown.text.includes(`The chain passes through seal ${number}`));
});

Deno.test("what is no code is said beside the field, and refused to a program", async () => {
  const owner = await callerAs("owner@noor.test");
  const { status, body } = await owner.get<{ fields: Record<string, string[]> }>(
    "/c/noor/audit?code=12-ABCD",
  );
  assertEquals([status, Object.keys(body.fields)], [422, ["code"]]);
  const shown = await owner.get("/c/noor/audit?code=12-ABCD", browser);
  assertEquals(shown.status, 200);
  assert(shown.text.includes("This is no code of this clinic."));
  assertEquals((await (await callerAs("doctor@noor.test")).get("/c/noor/audit?code=12-ABCD")).status, 403);
});
