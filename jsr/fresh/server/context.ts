import { type FunctionComponent, isValidElement, type VNode } from "preact";
import type { BuildCache } from "./build_cache.ts";
import type { LayoutConfig, ResolvedFreshConfig } from "./config.ts";
import { html, redirection, stream } from "./answers.ts";
import { draw, type RouteComponent } from "./page.ts";
import { PARTIAL_PARAM } from "../shared/names.ts";
import { documentOf } from "../render/document.ts";
import { upgrade, type WebSocketHandlers, type WebSocketUpgradeOptions } from "./websocket.ts";

/** The app wrapper and layouts in force at this point of the chain. */
export interface Shell<State> {
  app: RouteComponent<State> | null;
  layouts: RouteComponent<State>[];
}

/** The shell of a request. */
export let shellOf: <State>(ctx: Context<State>) => Shell<State>;

/** The build that a request is answered from. */
export let buildOf: <State>(ctx: Context<State>) => BuildCache;

/** One request, as middlewares, handlers and pages see it. */
export class Context<State> {
  #shell: Shell<State> = { app: null, layouts: [] };
  #build: BuildCache;

  static {
    shellOf = (ctx) => ctx.#shell;
    buildOf = (ctx) => ctx.#build;
  }

  /** Shared by everything that takes part in answering. */
  readonly state: State = {} as State;
  data: unknown = undefined;
  /** What was thrown, on an error page. */
  error: unknown = null;
  /** Draws what lies inside a layout or the app wrapper. */
  Component!: FunctionComponent;
  /** True when the browser asks for the partials of the page only. */
  readonly isPartial: boolean;

  constructor(
    public req: Request,
    readonly url: URL,
    readonly info: Deno.ServeHandlerInfo,
    /** Pattern of the route, null when none matched. */
    readonly route: string | null,
    readonly params: Record<string, string>,
    readonly config: ResolvedFreshConfig,
    /** Goes on to the next middleware, in the end to the route. */
    public next: () => Promise<Response>,
    build: BuildCache,
  ) {
    this.#build = build;
    this.isPartial = url.searchParams.has(PARTIAL_PARAM);
  }

  /** Sends the browser elsewhere; a local path can't become another host. */
  redirect(pathOrUrl: string, status = 302): Response {
    return redirection(pathOrUrl, status, this.isPartial);
  }

  text(content: string, init?: ResponseInit): Response {
    return new Response(content, init);
  }

  html(content: string, init?: ResponseInit): Response {
    return html(content, init);
  }

  // deno-lint-ignore no-explicit-any
  json(content: any, init?: ResponseInit): Response {
    return Response.json(content, init);
  }

  stream<T extends string | Uint8Array>(
    source:
      | Iterable<T>
      | AsyncIterable<T>
      | (() => Iterable<T> | AsyncIterable<T>),
    init?: ResponseInit,
  ): Response {
    return stream(source, init);
  }

  /** Turns the request into a WebSocket; with handlers, the answer alone is returned. */
  upgrade(options?: WebSocketUpgradeOptions): { socket: WebSocket; response: Response };
  upgrade(handlers: WebSocketHandlers, options?: WebSocketUpgradeOptions): Response;
  upgrade(
    first: WebSocketHandlers & WebSocketUpgradeOptions = {},
    second?: WebSocketUpgradeOptions,
  ): Response | { socket: WebSocket; response: Response } {
    return upgrade(this.req, first, second);
  }

  /** Answers with `vnode` inside the layouts and app wrapper of this place. */
  async render(
    // deno-lint-ignore no-explicit-any
    vnode: VNode<any> | null,
    init: ResponseInit = {},
    config: LayoutConfig = {},
  ): Promise<Response> {
    if (vnode !== null && !isValidElement(vnode)) {
      throw new Error("Only JSX or null can be passed to ctx.render()");
    }
    let inner: VNode | null = vnode;
    const layouts = config.skipInheritedLayouts ? [] : this.#shell.layouts;
    for (const layout of layouts.toReversed()) {
      const child = inner;
      const drawn = await draw(this, layout, () => child);
      if (drawn instanceof Response) return drawn;
      inner = drawn;
    }
    return await documentOf(this, inner, config.skipAppWrapper ? null : this.#shell.app, init);
  }
}

/** The same under its older name. */
export type FreshContext<State = unknown> = Context<State>;
