import { loaded, stepsTo } from "./chain.ts";
import { type Command, joinPath, type RouteCommand } from "./command.ts";
import { fileCommands, type FileRoute } from "./file_routes.ts";
import { METHODS } from "./method.ts";
import type { Middleware } from "./middleware.ts";
import { answer, methodsOf, type Route } from "./route.ts";
import type { Router } from "./router.ts";
import { Scope, scopeParts } from "./scope.ts";

/** Carries out commands in order: what applies to a scope reaches the routes added after it. */
export function apply<State>(
  commands: Command<State>[],
  router: Router<Middleware<State>>,
  basePath: string,
  files: FileRoute[],
): Scope<State> {
  const root = new Scope<State>();

  function add(command: Command<State>): void {
    const scope = root.at(scopeParts(command.path));
    switch (command.kind) {
      case "use":
        scope.middlewares.push(...command.fns);
        break;
      case "layout":
        scope.layout = command;
        break;
      case "error":
        scope.error = command.route;
        break;
      case "app":
        root.app = command.component;
        break;
      case "notFound":
        root.notFound = command.fn;
        break;
      case "files":
        for (const each of fileCommands<State>(files, command.path)) add(each);
        break;
      case "handler": {
        const steps = [...stepsTo(scope), ...command.fns.map(loaded)];
        const path = joinPath(basePath, command.path);
        for (const method of command.methods) {
          router.add(method, path, steps);
        }
        break;
      }
      case "route":
        addRoute(command, command.path, scope);
    }
  }

  function addRoute(command: RouteCommand<State>, path: string, scope: Scope<State>): void {
    const { route, config, pattern } = command;
    const steps = [...stepsTo(scope), answering(route)];
    const full = joinPath(basePath, config?.routeOverride ?? pattern ?? path);
    const lazy = Array.isArray(config?.methods) ? config.methods : METHODS;
    const methods = typeof route === "function" ? lazy : methodsOf(route);
    for (const method of methods) router.add(method, full, steps);
  }

  commands.forEach(add);
  return root;
}

function answering<State>(route: Route<State> | (() => Promise<Route<State>>)): Middleware<State> {
  let known = typeof route === "function" ? null : route;
  return async (ctx) => answer(ctx, known ??= await (route as () => Promise<Route<State>>)());
}
