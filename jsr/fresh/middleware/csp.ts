import type { Middleware } from "../server/middleware.ts";
import { nonceOf } from "../render/nonce.ts";

/** How the content security policy differs from the usual one. */
export interface CSPOptions {
  /** Report breaches and allow them. */
  reportOnly?: boolean;
  /** Path that reports are sent to. */
  reportTo?: string;
  /** Directives that are added, or replace those of the same name. */
  csp?: string[];
  /** Allow only the inline scripts and styles that this server drew. */
  useNonce?: boolean;
}

const USUAL = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "media-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "upgrade-insecure-requests",
];

const nameOf = (directive: string) => directive.split(" ", 1)[0];

/** Sends a content security policy with every answer. */
export function csp<State>(options: CSPOptions = {}): Middleware<State> {
  const { reportOnly, reportTo, csp: own = [], useNonce } = options;
  const replaced = new Set(own.map(nameOf));
  const directives = [...USUAL.filter((directive) => !replaced.has(nameOf(directive))), ...own];
  if (reportTo) {
    directives.push("report-to csp-endpoint", `report-uri ${reportTo}`);
  }
  const policy = directives.join("; ");
  const header = reportOnly ? "Content-Security-Policy-Report-Only" : "Content-Security-Policy";

  return async (ctx) => {
    const response = await ctx.next();
    const nonce = useNonce && nonceOf(response);
    response.headers.set(header, nonce ? policy.replaceAll("'unsafe-inline'", `'nonce-${nonce}'`) : policy);
    if (reportTo) {
      response.headers.set("Reporting-Endpoints", `csp-endpoint="${reportTo}"`);
    }
    return response;
  };
}
