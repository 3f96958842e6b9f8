import { assertEquals, assertMatch } from "@std/assert";
import { connect } from "@/core/db.ts";
import { textIn } from "@/texts/mod.ts";
import { browser, callerAs } from "@/tests/support/caller.ts";
import { sentTo } from "@/tests/support/account.ts";
import { installation } from "@/tests/support/installation.ts";

Deno.test("where a clinic demands a second step, its pages remind, then send to set one up; data callers hear why", async () => {
  const [owner, doctor] = [await callerAs("owner@bega.test"), await callerAs("doctor@bega.test")];
  const settings = "/c/bega/settings/two-step";
  const set = await owner.post<{ from: string; unguarded: string[] }>(settings, { demand: "on", days: 7 });
  const sql = connect(installation().ownerUrl, { max: 1 });
  try {
    assertEquals(set.status, 200);
    assertMatch(set.body.from, /\+0[23]:00$/);
    const banner = textIn("ro")("account.setUpNow");
    assertEquals((await doctor.get("/c/bega/agenda?lang=ro", browser)).text.includes(banner), true);

    await sql`update app.clinics set two_step_from = now() where slug = 'bega'`;
    const away = await sentTo(doctor, "/c/bega/agenda?day=2026-03-02");
    assertEquals(away, "/account/two-step?next=%2Fc%2Fbega%2Fagenda%3Fday%3D2026-03-02");
    const refused = await doctor.get("/c/bega/agenda");
    assertEquals([refused.status, refused.body.type], [403, "/problems/two_step_needed"]);
    assertEquals((await doctor.get("/account/two-step", browser)).status, 200);
  } finally {
    await sql`update app.clinics set two_step_from = null where slug = 'bega'`;
    await sql.end();
  }
});
