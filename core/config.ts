import { z } from "zod";

const url = z.url();

/** What an installation is told by its environment (docs/deploy.md). */
const Environment = z.object({
  DATABASE_URL: url,
  JOBS_DATABASE_URL: url.optional(),
  SUPABASE_URL: url,
  SUPABASE_PUBLISHABLE_KEY: z.string().min(1),
  SUPABASE_SECRET_KEY: z.string().min(1),
  CUSP_MASTER_KEY: z.base64().refine((key) => atob(key).length === 32, "must be 32 bytes in base64"),
  CUSP_ORIGIN: url,
  CUSP_SMTP_URL: url,
  CUSP_MAIL_FROM: z.string().default("Cusp <no-reply@localhost>"),
  CUSP_TICK_TOKEN: z.string().min(16).optional(),
  CUSP_PROXIES: z.string().default(""),
  CUSP_LOCAL_MAIL: url.optional(),
  CUSP_PACE: z.coerce.number().int().min(0).default(300),
  CUSP_POOL: z.coerce.number().int().min(1).max(100).default(8),
  CUSP_PREPARE: z.enum(["0", "1"]).default("1"),
});

export interface Config {
  databaseUrl: string;
  /** The queue's own login; only what runs jobs has it. */
  jobsDatabaseUrl?: string;
  supabaseUrl: string;
  publishableKey: string;
  secretKey: string;
  /** 32 bytes that wrap every clinic's key. */
  masterKey: Uint8Array;
  /** Where people reach this installation, without a path. */
  origin: string;
  smtpUrl: string;
  mailFrom: string;
  tickToken?: string;
  /** Addresses whose X-Forwarded-For is believed. */
  proxies: string[];
  /** On the local stack only: where captured mail can be read. */
  localMail?: string;
  /** Requests a minute that one caller may make below one part of the app; 0 is any number. */
  pace: number;
  poolSize: number;
  /** False behind a transaction-mode pooler, which cannot keep prepared statements. */
  prepare: boolean;
}

/** Reads a configuration, or throws one error that names every variable that is missing or wrong. */
export function configFrom(env: Record<string, string | undefined>): Config {
  const result = Environment.safeParse(env);
  if (!result.success) {
    const wrong = result.error.issues.map(({ path: [name], message }) =>
      env[String(name)] === undefined ? `${String(name)} is missing` : `${String(name)}: ${message}`
    );
    throw new Error(`Cusp cannot start. ${wrong.join("; ")}. See docs/deploy.md.`);
  }
  const read = result.data;
  return {
    databaseUrl: read.DATABASE_URL,
    jobsDatabaseUrl: read.JOBS_DATABASE_URL,
    supabaseUrl: read.SUPABASE_URL.replace(/\/$/, ""),
    publishableKey: read.SUPABASE_PUBLISHABLE_KEY,
    secretKey: read.SUPABASE_SECRET_KEY,
    masterKey: Uint8Array.from(atob(read.CUSP_MASTER_KEY), (char) => char.charCodeAt(0)),
    origin: new URL(read.CUSP_ORIGIN).origin,
    smtpUrl: read.CUSP_SMTP_URL,
    mailFrom: read.CUSP_MAIL_FROM,
    tickToken: read.CUSP_TICK_TOKEN,
    proxies: read.CUSP_PROXIES.split(",").map((address) => address.trim()).filter(Boolean),
    localMail: read.CUSP_LOCAL_MAIL,
    pace: read.CUSP_PACE,
    poolSize: read.CUSP_POOL,
    prepare: read.CUSP_PREPARE === "1",
  };
}

let config: Config | undefined;

/** This installation's configuration, read from the environment once. */
export function theConfig(): Config {
  return config ??= configFrom(Deno.env.toObject());
}
