import { type AdminUserAttributes, createClient, type SupabaseClient } from "@supabase/supabase-js";
import { hashSync } from "bcryptjs";
import { type Stack, type StackOptions, startStack } from "@/stack/mod.ts";

export type Test = (name: string, run: (stack: Stack, state: string) => Promise<void>) => void;

/** Gives the tests of a file one stack of their own, not durable, thrown away after the last of them. */
export function stackFor(options: Partial<StackOptions> = {}): Test {
  let state: string;
  let stack: Stack;
  Deno.test.beforeAll(async () => {
    state = await Deno.makeTempDir({ prefix: "stack-" });
    stack = await startStack({ state, durable: false, ...options });
  });
  Deno.test.afterAll(async () => {
    await stack.stop();
    await Deno.remove(state, { recursive: true });
  });
  // Pooled connections outlive the test that opened them.
  return (name, run) =>
    Deno.test({ name, sanitizeOps: false, sanitizeResources: false, fn: () => run(stack, state) });
}

const forgetful = { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } };

/** A browser that nobody has signed in to. */
export function visitor({ supabaseUrl, publishableKey }: Stack, auth = {}): SupabaseClient {
  return createClient(supabaseUrl, publishableKey, { auth: { ...forgetful.auth, ...auth } });
}

/** A server that holds the secret key. */
export function admin({ supabaseUrl, secretKey }: Stack): SupabaseClient {
  return createClient(supabaseUrl, secretKey, forgetful);
}

export const password = "correct-horse-1";

/** The password's hash at a cost that only tests can afford. */
const cheapHash = hashSync(password, 4);

/** A new confirmed account and a client signed in to it. */
export async function signedIn(stack: Stack, attributes: AdminUserAttributes = {}) {
  const email = someEmail();
  const account = { email, password_hash: cheapHash, email_confirm: true, ...attributes };
  const { user } = ok(await admin(stack).auth.admin.createUser(account));
  const client = visitor(stack);
  const { session } = ok(await client.auth.signInWithPassword({ email, password }));
  return { client, email, id: user.id, session };
}

export function someEmail(): string {
  return `${crypto.randomUUID().slice(0, 8)}@clinic.test`;
}

/** The newest mail to an address, with its code and link. */
export async function mailTo(stack: Stack, email: string) {
  const mails: { to: string; subject: string; text: string }[] = await (await fetch(stack.mailUrl)).json();
  const mail = mails.find(({ to }) => to === email);
  if (!mail) throw new Error(`no mail to ${email}`);
  return {
    subject: mail.subject,
    code: mail.text.match(/\b\d{6}\b(?!.*\n.*http)/g)!.at(-1)!,
    link: mail.text.match(/http\S+/)![0],
  };
}

/** The data of a call that must not fail. */
export function ok<R extends { data: unknown; error: unknown }>(
  result: R,
): NonNullable<Extract<R, { error: null }>["data"]> {
  if (result.error) throw result.error;
  return result.data as NonNullable<Extract<R, { error: null }>["data"]>;
}
