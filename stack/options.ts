import type { MailLimits } from "./auth/limits.ts";

export interface StackOptions {
  /** The folder of all data, keys and stored objects; made when missing. */
  state: string;
  /** Free ports are chosen for those not given, the last ones again where possible. */
  pgPort?: number;
  supabasePort?: number;
  /** Holds `<name>/index.ts` for each edge function. */
  functions?: string;
  /** What edge functions find in their environment beside Supabase's own. */
  functionEnv?: () => Record<string, string>;
  /** Where links in mails lead when the caller names no other place. */
  siteUrl?: string;
  /** False gives up crash safety for speed, for tests. */
  durable?: boolean;
  /** Whether a new account must confirm its address; hosted Supabase's default is that it must. */
  confirmEmail?: boolean;
  mailLimits?: MailLimits;
}

/** Where a stack is and how to get in; kept in `stack.json` of its state. */
export interface Place {
  databaseUrl: string;
  supabaseUrl: string;
  publishableKey: string;
  secretKey: string;
}

export interface Stack extends Place {
  smtpUrl: string;
  /** Answers GET with all captured mail, newest first. */
  mailUrl: string;
  stop(): Promise<void>;
}
