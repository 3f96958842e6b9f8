import { define } from "@/core/fresh.ts";
import { databaseAnswers } from "@/core/db.ts";
import { version } from "@/core/version.ts";

/** Whether this installation can work: 503 while the database is away. */
export const handler = define.handlers({
  async GET() {
    const ok = await databaseAnswers();
    return Response.json({ ok, version }, { status: ok ? 200 : 503 });
  },
});
