import { theConfig } from "./config.ts";
import { log } from "./log.ts";

let waiting: Promise<void> | undefined;

/** Asks the queue to look for work now; several asks at once are one. The clock asks again should this one be lost. */
export function nudge(): void {
  waiting ??= new Promise((resolve) => setTimeout(resolve, 20)).then(knock).finally(() =>
    waiting = undefined
  );
}

async function knock(): Promise<void> {
  const { supabaseUrl, tickToken } = theConfig();
  if (!tickToken) return;
  try {
    const response = await fetch(`${supabaseUrl}/functions/v1/tick`, {
      method: "POST",
      headers: { authorization: `Bearer ${tickToken}` },
      signal: AbortSignal.timeout(5_000),
    });
    await response.body?.cancel();
    if (!response.ok) log("warn", "queue.nudge_refused", { status: response.status });
  } catch {
    log("warn", "queue.nudge_unanswered");
  }
}
