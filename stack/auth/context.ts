import type postgres from "postgres";
import type { AccessTokens } from "../access_token.ts";
import type { Call } from "../http/routes.ts";
import type { Caller } from "../http/caller.ts";
import type { Keys } from "../keys.ts";
import type { SendMail } from "../mail/send.ts";
import type { Body } from "./body.ts";
import type { Limits } from "./limits.ts";

export type Sql = postgres.Sql | postgres.TransactionSql;

/** What every part of Auth works with. */
export interface Auth {
  sql: postgres.Sql;
  keys: Keys;
  tokens: AccessTokens;
  send: SendMail;
  limits: Limits;
  /** Where Auth answers; the issuer of its tokens. */
  issuer: string;
  /** Where a link leads that names no other place. */
  siteUrl: string;
  /** Whether a new account must confirm its address before it may sign in. */
  confirmEmail: boolean;
}

/** A call to Auth: its body read, its key known. */
export interface AuthCall extends Call {
  body: Body;
  keyRole: Caller["role"];
}

export type AuthHandler = (auth: Auth, call: AuthCall) => Promise<Response>;
