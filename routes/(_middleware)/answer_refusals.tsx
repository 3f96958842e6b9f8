import { HttpError } from "fresh";
import { seeOther, wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { faultOf, log } from "@/core/log.ts";
import { problemOf, problemResponse } from "@/core/problem.ts";
import { Refusal } from "@/core/refusal.ts";
import { sentenceFor } from "@/texts/mod.ts";
import { localPath, pathBehind, withNext } from "../(_frame)/local_path.ts";
import { RefusedPage } from "../(_frame)/RefusedPage.tsx";

/** Answers what was refused or broke in the form the caller asked for: problem+json, the way to sign-in, or an error page. */
export const answerRefusals = define.middleware(async (ctx) => {
  try {
    return await ctx.next();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.status === 500) {
      log("error", "fault", {
        requestId: ctx.state.requestId,
        route: ctx.route ?? "none",
        ...faultOf(error),
      });
    }
    const headers = headersOf(refusal);
    if (wantsJson(ctx.req)) {
      return problemResponse(
        problemOf(refusal as Refusal, (code, values) => sentenceFor(ctx.state.t, code, values)),
        headers,
      );
    }
    const way = wayIn[refusal.code] ?? (refusal.status === 401 ? "/sign-in" : null);
    if (way) return seeOther(withNext(way, wayBack(ctx.req, ctx.url)));
    const page = <RefusedPage state={ctx.state} url={ctx.url} status={refusal.status} refused={refusal} />;
    return await ctx.render(page, { status: refusal.status, headers });
  }
});

/** Where whoever is half-way in goes on; everybody else who is not in begins at the beginning. */
const wayIn: Record<string, string> = {
  second_factor_required: "/sign-in/second-factor",
  session_locked: "/locked",
  two_step_needed: "/account/two-step",
};

/** What tells a machine how to go on: when to come again, and that a key is asked for. */
function headersOf({ status, values }: Answerable): HeadersInit {
  if (status === 401) return { "www-authenticate": "Bearer" };
  return values.seconds ? { "retry-after": String(values.seconds) } : {};
}

interface Answerable {
  status: number;
  code: string;
  said: string;
  values: Refusal["values"];
  fields?: Refusal["fields"];
}

function refusalOf(error: unknown): Answerable {
  if (error instanceof Refusal) return error;
  if (error instanceof HttpError) {
    return answerable(error.status, httpCodes[error.status] ?? "internal");
  }
  if (databaseIsAway(error)) return new Refusal(503, "unavailable");
  return answerable(500, "internal");
}

const answerable = (status: number, code: string): Answerable => ({ status, code, said: code, values: {} });

const httpCodes: Record<number, string> = {
  403: "forbidden_origin",
  404: "not_found",
  405: "method_not_allowed",
};

/** Postgres is starting, stopping or out of reach: worth another try in a moment. */
function databaseIsAway(error: unknown): boolean {
  const { code = "" } = (error ?? {}) as { code?: string };
  return /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|57P0|08)/.test(code);
}

/** Where a browser that must sign in first was going; a refused POST begins again at the page it came from. */
function wayBack(request: Request, url: URL): string {
  const began = request.method !== "GET" && request.headers.has("referer");
  return (began ? pathBehind(request, url) : localPath(url.pathname + url.search)) ?? "/";
}
