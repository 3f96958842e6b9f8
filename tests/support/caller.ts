import { demoPassword } from "@/stack/demo/seed.ts";
import { installation } from "./installation.ts";

/** An answer, read to its end. */
export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  text: string;
  /** The JSON in it; throws where there is none. */
  readonly body: T;
}

/** A problem+json body. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  fields?: Record<string, string[]>;
}

type Extra = Record<string, string>;

/** Somebody who speaks HTTP with the installation. A form or a file goes as what it is, anything else as JSON. */
export interface Caller {
  cookie: string;
  get<T = Record<string, unknown>>(path: string, headers?: Extra): Promise<Answer<T>>;
  post<T = Record<string, unknown>>(path: string, body?: object, headers?: Extra): Promise<Answer<T>>;
}

const json = { accept: "application/json" };

/** Accepts what a browser accepts on going to a page. */
export const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

/** Somebody with these cookies; without any, nobody in particular. Asks for JSON unless told otherwise. */
export function callerWith(cookie = ""): Caller {
  const call = async <T>(path: string, init: RequestInit): Promise<Answer<T>> => {
    const response = await fetch(installation().origin + path, { redirect: "manual", ...init });
    const { status, headers } = response;
    const text = await response.text();
    return {
      status,
      headers,
      text,
      get body() {
        return JSON.parse(text) as T;
      },
    };
  };
  return {
    cookie,
    get: (path, headers = {}) => call(path, { headers: { ...json, cookie, ...headers } }),
    post(path, body = {}, headers = {}) {
      const said = body instanceof URLSearchParams || body instanceof FormData || body instanceof Blob;
      const kind: Extra = said ? {} : { "content-type": "application/json" };
      return call(path, {
        method: "POST",
        body: said ? body : JSON.stringify(body),
        headers: { ...json, cookie, ...kind, ...headers },
      });
    },
  };
}

/** Signs in and returns the bare answer, cookies and all. */
export const signIn = (email: string, path = "/sign-in", password = demoPassword) =>
  callerWith().post(path, new URLSearchParams({ email, password }), browser);

/** The cookies an answer sets, as a request sends them back. */
export const cookiesIn = ({ headers }: Pick<Answer, "headers">): string =>
  headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");

const known = new Map<string, Promise<Caller>>();

/** One of the demo accounts, signed in once. */
export function callerAs(email: string): Promise<Caller> {
  const signed = known.get(email) ?? signIn(email).then((answer) => {
    if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`);
    return callerWith(cookiesIn(answer));
  });
  known.set(email, signed);
  return signed;
}

/** The caller's session as a browser keeps it, with more cookies of that browser's own. */
export function browserOf({ cookie }: Pick<Caller, "cookie">, more: Extra = {}) {
  const url = installation().origin;
  const pairs = cookie.split("; ").filter(Boolean).map((pair) => pair.split(/=(.*)/s));
  const cookies = [...pairs, ...Object.entries(more)].map(([name, value]) => ({
    name,
    value,
    domain: new URL(url).hostname,
    path: "/",
    expires: -1,
    httpOnly: false,
    secure: false,
    sameSite: "Lax" as const,
  }));
  return { storageState: { cookies, origins: [] }, baseURL: url };
}
