import { createDefine } from "fresh";
import type { T } from "@/texts/mod.ts";
import type { Acts } from "./act.ts";
import type { Body } from "./body.ts";
import type { Problem } from "./problem.ts";
import type { Actor, Member, Operator, OperatorScope, PortalScope, Scope, Visitor } from "./scope.ts";
import type { Found, Session } from "./session.ts";

/** A form that was refused and is shown again. */
export interface Again {
  problem: Problem;
  fields: Body["fields"];
}

/** What a request carries from middleware to page. */
export interface State {
  requestId: string;
  /** True on the local stack, where pages for developers are open. */
  local: boolean;
  /** The caller's address. */
  address: string;
  /** The caller's language. */
  t: T;
  theme?: "light" | "dark";
  /** After how many minutes without a touch this browser's pages lock themselves. */
  lockAfter?: number;
  acts: Acts;
  session: Session | null;
  /** What became of the tokens that the request carried. */
  found?: Found;
  /** Who is signed in; refuses (401) when nobody is. */
  actor(): Actor;
  /**
   * Under `/c/<clinic>`: runs `work` as the member who is signed in, in one transaction. A GET may not write, unless it
   * is `noting` that it opens somebody's record.
   */
  act: <T>(work: (scope: Scope) => Promise<T>, meant?: { noting?: boolean }) => Promise<T>;
  /** Under `/portal/<clinic>`: the same as the visitor who is signed in. */
  visit: <T>(work: (scope: PortalScope) => Promise<T>) => Promise<T>;
  /** Under `/book/<clinic>`: the same as its guest, who is nobody and may only what booking takes. */
  book: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;
  /** Under `/admin`: the same as the operator who is signed in. */
  office: <T>(work: (scope: OperatorScope) => Promise<T>) => Promise<T>;
  /** Set once a transaction was entered: what the frame of the page shows. */
  member?: Member;
  operator?: Operator;
  visitor?: Visitor;
  clinics?: {
    slug: string;
    name: string;
    draft: boolean;
    suspended: string | null;
    hiddenOnPhone: string[];
  }[];
  /** How many visits were asked for and wait for an answer, for whoever may give one. */
  requestsWaiting?: number;
  /** What the clinic's page tells of Cusp's support, to whoever decides about it. */
  supportNow?: { asked: number; inside: { id: string; operator: string | null; until: Date } | null };
  again?: Again;
  /** What the browser's tab says. */
  title?: string;
}

export const define = createDefine<State>();
