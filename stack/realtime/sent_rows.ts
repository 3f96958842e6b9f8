import type postgres from "postgres";
import type { Topics } from "./topics.ts";

interface SentRow {
  id: string;
  topic: string;
  event: string;
  payload: unknown;
  private: boolean;
}

const keptDays = 3;
const hour = 3_600_000;

/** Passes on what realtime.send() wrote, once its transaction has committed, and forgets it after three days. */
export async function relaySentRows(sql: postgres.Sql, topics: Topics): Promise<AsyncDisposable> {
  async function pass(notification: string) {
    let row: SentRow | undefined = JSON.parse(notification);
    if (row && !("topic" in row)) {
      [row] = await sql<SentRow[]>`select * from realtime.messages where id = ${row["id"]}`; // too long to notify
    }
    if (!row) return;
    const payload = { type: "broadcast", event: row.event, payload: row.payload, meta: { id: row.id } };
    topics.tell(row.topic, row.private, { event: "broadcast", payload }, ({ rights }) => rights.hear);
  }
  const forget = () =>
    sql`delete from realtime.messages where inserted_at < now() - make_interval(days => ${keptDays})`.catch(
      report,
    );

  let turn = Promise.resolve();
  const listening = await sql.listen("realtime", (notification) => {
    turn = turn.then(() => pass(notification)).catch(report);
  });
  await forget();
  const timer = setInterval(forget, hour);
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await listening.unlisten();
      await turn;
    },
  };
}

function report(error: unknown) {
  console.error("realtime", error);
}
