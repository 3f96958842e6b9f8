import { type Context, shellOf } from "./context.ts";
import { HttpError } from "../shared/http_error.ts";
import type { MaybeLazyMiddleware, Middleware } from "./middleware.ts";
import { answer } from "./route.ts";
import type { Scope } from "./scope.ts";

/** The middlewares that lead to a scope, as they stand now. */
export function stepsTo<State>(scope: Scope<State>): Middleware<State>[] {
  const line = scope.line();
  return line.flatMap((each) => [enter(each, line[0]), ...each.middlewares.map(loaded)]);
}

/** Puts the scope's app and layout around what is drawn inside, and its error page around what fails. */
function enter<State>({ app, layout, error }: Scope<State>, root: Scope<State>): Middleware<State> {
  return async (ctx) => {
    const shell = shellOf(ctx);
    if (app) shell.app = app;
    if (layout) {
      if (layout.config.skipAppWrapper) shell.app = null;
      const inherited = layout.config.skipInheritedLayouts ? [] : shell.layouts;
      shell.layouts = [...inherited, layout.component];
    }
    const here = { ...shell };
    try {
      return await ctx.next();
    } catch (thrown) {
      ctx.error = thrown;
      Object.assign(shell, here);
      const status = thrown instanceof HttpError ? thrown.status : 500;
      if (status === 404 && root.notFound) return await root.notFound(ctx);
      if (error) return await answer(ctx, error, status);
      throw thrown;
    }
  };
}

/** Keeps the middleware that a lazy one loads. */
export function loaded<State>(first: MaybeLazyMiddleware<State>): Middleware<State> {
  let current = first;
  return async (ctx) => {
    const result = await current(ctx);
    if (typeof result !== "function") return result;
    current = result;
    return await result(ctx);
  };
}

/** Runs `steps` in order; each one's `ctx.next()` is the step after it. */
export function run<State>(steps: Middleware<State>[], ctx: Context<State>): Promise<Response> {
  const last = ctx.next;
  const shell = shellOf(ctx);
  const from = async (index: number): Promise<Response> => {
    if (index === steps.length) return last();
    const { app, layouts } = shell;
    ctx.next = () => from(index + 1);
    try {
      return await steps[index](ctx);
    } catch (thrown) {
      ctx.error = thrown;
      throw thrown;
    } finally {
      shell.app = app;
      shell.layouts = layouts;
    }
  };
  return from(0);
}
