import { HttpError } from "../shared/http_error.ts";

/** What happens on a socket. */
export interface WebSocketHandlers {
  open?(socket: WebSocket): void;
  message?(socket: WebSocket, event: MessageEvent): void;
  close?(socket: WebSocket, code: number, reason: string): void;
  error?(socket: WebSocket, event: Event | ErrorEvent): void;
}

/** How a socket is opened. */
export interface WebSocketUpgradeOptions {
  /** Seconds without an answered ping after which the socket is closed. */
  idleTimeout?: number;
  /** Sub-protocol to agree on. */
  protocol?: string;
}

const EVENTS = ["open", "message", "close", "error"] as const;

/** Upgrades `req`; refuses with 400 what isn't a WebSocket request. */
export function upgrade(
  req: Request,
  first: WebSocketHandlers & WebSocketUpgradeOptions,
  second?: WebSocketUpgradeOptions,
): Response | { socket: WebSocket; response: Response } {
  if (req.headers.get("upgrade")?.toLowerCase() !== "websocket") {
    throw new HttpError(400, "Expected a WebSocket upgrade request");
  }
  const managed = EVENTS.some((name) => typeof first[name] === "function");
  const { socket, response } = Deno.upgradeWebSocket(req, managed ? second : first);
  if (!managed) return { socket, response };
  socket.onopen = () => first.open?.(socket);
  socket.onmessage = (event) => first.message?.(socket, event);
  socket.onclose = (event) => first.close?.(socket, event.code, event.reason);
  socket.onerror = (event) => first.error?.(socket, event);
  return response;
}
