import { apply } from "./apply.ts";
import { type BuildCache, UNBUILT } from "./build_cache.ts";
import { type Command, joinPath } from "./command.ts";
import type { FreshConfig, LayoutConfig, Mode, ResolvedFreshConfig, RouteConfig } from "./config.ts";
import { type Method, METHODS } from "./method.ts";
import type { MaybeLazy, MaybeLazyMiddleware, Middleware } from "./middleware.ts";
import type { RouteComponent } from "./page.ts";
import { respond } from "./respond.ts";
import { answer, type Route } from "./route.ts";
import { Router } from "./router.ts";
import { listen, type ListenOptions } from "./listen.ts";
import type { WebSocketHandlers, WebSocketUpgradeOptions } from "./websocket.ts";

/** Gives an application what was built for it. */
export let setBuildCache: <State>(app: App<State>, build: BuildCache, mode?: Mode) => void;

/** An application: middlewares, routes and pages, in the order they are added. */
export class App<State> {
  #commands: Command<State>[] = [];
  #build: () => BuildCache | null = () => null;
  readonly config: ResolvedFreshConfig;

  static {
    setBuildCache = (app, build, mode = build.mode) => {
      app.#build = () => build;
      app.config.root = build.root;
      app.config.mode = mode;
    };
  }

  constructor(config: FreshConfig = {}) {
    this.config = { root: ".", basePath: "", mode: "production", trustProxy: false, ...config };
  }

  /** Adds middlewares, for every path or for those under the first argument. */
  use(...middlewares: MaybeLazyMiddleware<State>[]): this;
  use(path: string, ...middlewares: MaybeLazyMiddleware<State>[]): this;
  use(first: string | MaybeLazyMiddleware<State>, ...rest: MaybeLazyMiddleware<State>[]): this {
    if (typeof first === "string") {
      return this.#add({ kind: "use", path: first, fns: rest });
    }
    return this.#add({ kind: "use", path: "*", fns: [first, ...rest] });
  }

  /** Sets the layout of everything under `path`. */
  layout(path: string, component: RouteComponent<State>, config: LayoutConfig = {}): this {
    return this.#add({ kind: "layout", path, component, config });
  }

  /** Sets the outermost component, which draws `<html>`. */
  appWrapper(component: RouteComponent<State>): this {
    return this.#add({ kind: "app", path: "*", component });
  }

  /** Sets what answers when something under `path` throws. */
  onError(path: string, handler: Route<State> | Middleware<State>): this {
    return this.#add({ kind: "error", path, route: asRoute(handler) });
  }

  /** Sets what answers when nothing was found. */
  notFound(handler: Route<State> | Middleware<State>): this {
    const fn: Middleware<State> = (ctx) => answer(ctx, asRoute(handler), 404);
    return this.#add({ kind: "notFound", path: "*", fn });
  }

  /** Adds a page. */
  route(path: string, route: MaybeLazy<Route<State>>, config?: RouteConfig): this {
    return this.#add({ kind: "route", path, route, config });
  }

  get(path: string, ...middlewares: MaybeLazyMiddleware<State>[]): this {
    return this.#on(["GET"], path, middlewares);
  }

  post(path: string, ...middlewares: MaybeLazyMiddleware<State>[]): this {
    return this.#on(["POST"], path, middlewares);
  }

  put(path: string, ...middlewares: MaybeLazyMiddleware<State>[]): this {
    return this.#on(["PUT"], path, middlewares);
  }

  patch(path: string, ...middlewares: MaybeLazyMiddleware<State>[]): this {
    return this.#on(["PATCH"], path, middlewares);
  }

  delete(path: string, ...middlewares: MaybeLazyMiddleware<State>[]): this {
    return this.#on(["DELETE"], path, middlewares);
  }

  head(path: string, ...middlewares: MaybeLazyMiddleware<State>[]): this {
    return this.#on(["HEAD"], path, middlewares);
  }

  all(path: string, ...middlewares: MaybeLazyMiddleware<State>[]): this {
    return this.#on(METHODS, path, middlewares);
  }

  /** Accepts WebSockets at `path`. */
  ws(path: string, handlers: WebSocketHandlers, options?: WebSocketUpgradeOptions): this {
    return this.get(path, (ctx) => ctx.upgrade(handlers, options));
  }

  /** Adds the files of the routes folder at this point. */
  fsRoutes(path = "*"): this {
    return this.#add({ kind: "files", path });
  }

  /** Adds everything another application says, under `path`. */
  mountApp(path: string, app: App<State>): this {
    const { basePath } = app.config;
    const base = path === basePath ? path : joinPath(path, basePath);
    for (const command of app.#commands) {
      if (command.kind === "app" || command.kind === "notFound") {
        this.#add(command);
      } else if (command.kind === "use" && command.path === "*") {
        this.#add({ ...command, path });
      } else this.#add({ ...command, path: joinPath(base, command.path) });
    }
    app.#build = () => this.#build();
    return this;
  }

  /** A function for `Deno.serve`, or to be called by a test. */
  handler(): (request: Request, info?: Deno.ServeHandlerInfo) => Promise<Response> {
    const build = this.#build() ?? UNBUILT;
    const router = new Router<Middleware<State>>();
    const root = apply(this.#commands, router, this.config.basePath, build.routes);
    return respond(router, root, this.config, build);
  }

  /** Begins to serve the application; `options.signal` ends it. */
  // deno-lint-ignore require-await
  async listen(options: ListenOptions = {}): Promise<void> {
    listen(this.handler(), this.config.basePath, options);
  }

  #on(methods: readonly Method[], path: string, fns: MaybeLazyMiddleware<State>[]): this {
    return this.#add({ kind: "handler", path, methods, fns });
  }

  #add(command: Command<State>): this {
    this.#commands.push(command);
    return this;
  }
}

function asRoute<State>(handler: Route<State> | Middleware<State>): Route<State> {
  return typeof handler === "function" ? { handler } : handler;
}
