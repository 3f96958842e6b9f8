import { Fragment, h, type VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";
import { buildOf, type Context } from "../server/context.ts";
import { draw, type RouteComponent } from "../server/page.ts";
import { Drawing, drawingOn } from "./drawing.ts";
import { HeadOutlet } from "./head.ts";
import "./hooks.ts";
import { setNonce } from "./nonce.ts";
import { scripts, undrawnSlots } from "./tail.ts";

/** Draws `page` inside `app` and answers with the whole document. */
export async function documentOf<State>(
  ctx: Context<State>,
  page: VNode | null,
  app: RouteComponent<State> | null,
  init: ResponseInit,
): Promise<Response> {
  let content = page;
  const shell = app && await draw(ctx, app, () => content);
  if (shell instanceof Response) return shell;

  const drawing = new Drawing(ctx.url, buildOf(ctx));
  const { html, preload } = drawingOn(drawing, () => {
    // The page is drawn first, so that the shell's head knows what the page adds to it.
    let html = renderToString(page ?? h(Fragment, null));
    if (app) {
      content = asTemplate(html);
      html = renderToString(shell ?? h(Fragment, null));
    }
    html = completed(html, drawing);
    const slots = undrawnSlots(drawing);
    const { html: tail, preload } = scripts(drawing, ctx.config, ctx.isPartial);
    return { html: beforeBodyEnd(html, slots + tail), preload };
  });

  const headers = new Headers(init.headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (preload.length > 0) {
    const links = preload.map((path) => `<${encodeURI(path)}>; rel="modulepreload"; as="script"`);
    headers.append("Link", links.join(", "));
  }
  const response = new Response(html, { ...init, headers });
  setNonce(response, drawing.nonce);
  return response;
}

function asTemplate(html: string): VNode {
  return jsxTemplate([html] as unknown as string[]) as VNode;
}

/** Adds the outer elements that the page left out. */
function completed(html: string, { has }: Drawing): string {
  if (!has.body) html = `<body>${html}</body>`;
  if (!has.head) {
    html = `<head><meta charset="utf-8"/>${renderToString(h(HeadOutlet, null))}</head>${html}`;
  }
  return has.html ? html : `<html>${html}</html>`;
}

function beforeBodyEnd(html: string, tail: string): string {
  const end = html.lastIndexOf("</body>");
  return `<!DOCTYPE html>${html.slice(0, end)}${tail}${html.slice(end)}`;
}
