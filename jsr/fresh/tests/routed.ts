import { App } from "fresh";
import { setBuildCache } from "../server/app.ts";
import { UNBUILT } from "../server/build_cache.ts";

// deno-lint-ignore no-explicit-any
type State = any;

/** An answer as tests look at it. */
export interface Answer {
  status: number;
  text: string;
  headers: Headers;
}

/** An application of route files, by path without extension. */
export function routed(files: Record<string, object>, app: App<State> = new App().fsRoutes()): App<State> {
  const routes = Object.entries(files).map(([id, module]) => ({ id, module }));
  setBuildCache(app, { ...UNBUILT, routes });
  return app;
}

/** What the application answers. */
export async function ask(app: App<State>, path: string, init?: RequestInit): Promise<Answer> {
  const response = await app.handler()(new Request(`http://fresh.test${path}`, init));
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** The content of an answer's body element. */
export function bodyOf({ text }: Answer): string {
  return text.match(/<body>(.*)<\/body>/s)?.[1] ?? text;
}
