import type { Context } from "./context.ts";
import type { Method } from "./method.ts";

/** What a handler hands to its page component. */
export interface PageResponse<Data> {
  data: Data;
  headers?: HeadersInit;
  status?: number;
}

/** Answers a request, or hands data to the page component. */
export interface HandlerFn<Data, State> {
  (ctx: Context<State>): Response | PageResponse<Data> | Promise<Response | PageResponse<Data>>;
}

/** A handler per HTTP method. */
export type HandlerByMethod<Data, State> = {
  [M in Method]?: HandlerFn<Data, State>;
};

/** One handler for every method, or one per method. */
export type RouteHandler<Data, State> =
  | HandlerFn<Data, State>
  | HandlerByMethod<Data, State>;

/** The data that a handler hands over. */
export type RouteData<Handler extends RouteHandler<unknown, unknown>> = Handler extends
  RouteHandler<infer Data, unknown> ? Data : never;

/** Draws the route's page component with `data`. */
export function page<Data>(data: Data, options?: Omit<PageResponse<Data>, "data">): PageResponse<Data>;
export function page(): PageResponse<undefined>;
export function page<Data>(data?: Data, options?: Omit<PageResponse<Data>, "data">): PageResponse<Data> {
  return { data: data as Data, headers: options?.headers, status: options?.status };
}

/** True for a handler that is split by method. */
export function isByMethod(handler: unknown): handler is HandlerByMethod<unknown, unknown> {
  return typeof handler === "object" && handler !== null &&
    !Array.isArray(handler);
}
