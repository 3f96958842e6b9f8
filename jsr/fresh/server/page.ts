import { type AnyComponent, type FunctionComponent, h, type VNode } from "preact";
import type { Context } from "./context.ts";

type Shared =
  | "config"
  | "url"
  | "req"
  | "params"
  | "info"
  | "state"
  | "isPartial"
  | "Component"
  | "error"
  | "route";

/** What pages, layouts and the app wrapper are drawn with. */
export type PageProps<Data = unknown, State = unknown> =
  & Pick<Context<State>, Shared>
  & { data: Data };

/** A page, layout or app component; it may be asynchronous, and may answer by itself. */
export type RouteComponent<State> =
  // deno-lint-ignore no-explicit-any
  | AnyComponent<PageProps<any, State>>
  // deno-lint-ignore no-explicit-any
  | ((props: PageProps<any, State>) => Promise<VNode | Response | null>);

/** Calls an asynchronous component now; leaves a synchronous one to the renderer. */
export async function draw<State>(
  ctx: Context<State>,
  component: RouteComponent<State>,
  Component: FunctionComponent,
  data?: unknown,
): Promise<VNode | Response | null> {
  const { config, error, info, isPartial, params, req, route, state, url } = ctx;
  const props = { Component, config, data, error, info, isPartial, params, req, route, state, url };
  if (component.constructor.name === "AsyncFunction") {
    return await (component as (given: typeof props) => Promise<VNode | Response | null>)(props);
  }
  return h(component as FunctionComponent<typeof props>, props) as VNode;
}
