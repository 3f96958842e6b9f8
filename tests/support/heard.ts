import type { Page, WebSocket } from "playwright-core";

/** Resolves once the page has been let into a live topic whose name begins so. Ask before going to the page. */
export function heard(page: Page, topic: string): Promise<void> {
  return new Promise((resolve) => {
    const listen = (socket: WebSocket) =>
      socket.on("framereceived", ({ payload }) => {
        const text = String(payload);
        const joined = text.includes("phx_reply") && text.includes(`realtime:${topic}`) &&
          text.includes('"ok"');
        if (!joined) return;
        page.off("websocket", listen);
        resolve();
      });
    page.on("websocket", listen);
  });
}
