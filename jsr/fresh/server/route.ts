import type { VNode } from "preact";
import type { RouteConfig } from "./config.ts";
import { type Context, shellOf } from "./context.ts";
import { type HandlerFn, isByMethod, type RouteHandler } from "./handler.ts";
import { type Method, METHODS } from "./method.ts";
import { draw, type RouteComponent } from "./page.ts";

/** A page, its handler, or both. */
export interface Route<State> {
  component?: RouteComponent<State>;
  // deno-lint-ignore no-explicit-any
  handler?: RouteHandler<any, State>;
  config?: RouteConfig;
}

const drawOnly = () => ({ data: {} });

/** The methods a route answers: its handler's, and GET for a page. */
export function methodsOf<State>({ handler, component }: Route<State>): readonly Method[] {
  if (!isByMethod(handler)) return METHODS;
  const methods = Object.keys(handler) as Method[];
  return component && !methods.includes("GET") ? [...methods, "GET"] : methods;
}

/** Answers a request with `route`; `status` is what a page without one of its own answers. */
export async function answer<State>(
  ctx: Context<State>,
  route: Route<State>,
  status = 200,
): Promise<Response> {
  const shell = shellOf(ctx);
  if (route.config?.skipAppWrapper) shell.app = null;
  if (route.config?.skipInheritedLayouts) shell.layouts = [];

  const handle = handlerFor(route, ctx.req.method as Method);
  if (!handle) return ctx.next();
  const result = await handle(ctx);
  if (result instanceof Response) return result;

  let vnode: VNode | null = null;
  if (route.component) {
    const drawn = await draw(ctx, route.component, () => null, result.data);
    if (drawn instanceof Response) return drawn;
    vnode = drawn;
  }
  return ctx.render(vnode, { status: result.status ?? status, headers: result.headers });
}

function handlerFor<State>(
  { handler, component }: Route<State>,
  method: Method,
): HandlerFn<unknown, State> | undefined {
  const plain = component ? drawOnly : undefined;
  if (typeof handler === "function") return handler;
  if (!handler) return plain;
  if (method === "HEAD") return handler.HEAD ?? handler.GET ?? plain;
  return handler[method] ?? (method === "GET" ? plain : undefined);
}
