import type postgres from "postgres";

interface QueuedRequest {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | null;
  timeout: number;
}

/** Sends what net.http_post and net.http_get queued, after its commit, once, and keeps the answers for six hours. */
export async function startNet(admin: postgres.Sql): Promise<AsyncDisposable> {
  const underway = new Set<Promise<void>>();
  const stopping = new AbortController();

  async function drain() {
    const requests = await admin<QueuedRequest[]>`
      delete from net.http_request_queue
      returning id::text, method, url, headers, body, timeout_milliseconds as timeout`;
    for (const request of requests) {
      const sending = send(admin, request, stopping.signal).catch(report);
      underway.add(sending);
      void sending.then(() => underway.delete(sending));
    }
    if (requests.length) {
      await admin`delete from net._http_response where created < now() - interval '6 hours'`;
    }
  }
  const listening = await admin.listen(
    "net",
    () => void drain().catch(report),
    () => void drain().catch(report),
  );

  return {
    async [Symbol.asyncDispose]() {
      await listening.unlisten();
      stopping.abort();
      await Promise.all(underway);
    },
  };
}

async function send(admin: postgres.Sql, request: QueuedRequest, stopping: AbortSignal): Promise<void> {
  const { id, url, method, headers, body, timeout } = request;
  try {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(timeout)]);
    const response = await fetch(url, { method, headers, body, signal });
    const content = await response.text();
    await admin`
      insert into net._http_response (id, status_code, content_type, headers, content, timed_out)
      values (${id}, ${response.status}, ${response.headers.get("content-type")},
              ${admin.json(Object.fromEntries(response.headers))}, ${content}, false)`;
  } catch (error) {
    const { name, message } = error as Error;
    await admin`
      insert into net._http_response (id, timed_out, error_msg)
      values (${id}, ${name === "TimeoutError"}, ${message})`;
  }
}

function report(error: unknown) {
  console.error("net", error);
}
