/** What `POST /live` answers: where to listen, and as whom. */
interface Line {
  url: string;
  key: string;
  token: string;
}

const settle = 150;

/**
 * Listens on a private topic once the page is idle and says `changed` when an event named `events…` comes, and after
 * every rejoin, since what was missed meanwhile is unknown. Returns what ends it.
 */
export function listen(topic: string, events: string, changed: () => void): () => void {
  let over = false;
  let end = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, settle);
  };
  const idle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500));
  idle(async () => {
    const { RealtimeClient } = await import("@supabase/realtime-js");
    const line = await connect();
    if (!line || over) return;
    const client = new RealtimeClient(line.url, {
      params: { apikey: line.key },
      accessToken: async () => (await connect())?.token ?? null,
    });
    await client.setAuth();
    let joined = false;
    client.channel(topic, { config: { private: true } })
      .on("broadcast", { event: "event" }, ({ payload }) => {
        if (String(payload?.name).startsWith(events)) soon();
      })
      .subscribe((status) => {
        if (status !== "SUBSCRIBED") return;
        if (joined) soon();
        joined = true;
      });
    end = () => void client.disconnect();
    if (over) end();
  });
  return () => {
    over = true;
    clearTimeout(timer);
    end();
  };
}

/** The line to listen on; undefined when nobody is signed in any more or no answer came. */
async function connect(): Promise<Line | undefined> {
  const response = await fetch("/live", { method: "POST", headers: { accept: "application/json" } }).catch(
    () => null,
  );
  return response?.ok ? await response.json() : undefined;
}
