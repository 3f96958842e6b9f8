import { mac } from "@/core/mac.ts";
import type { Acting } from "@/core/scope.ts";
import type { Assurance, SessionState } from "./assurance.ts";

/** A sign-in that has just succeeded. */
export interface SignIn {
  email: string;
  name?: string;
  /** What the browser calls itself. */
  device: string;
  address: string;
  /** How it succeeded; by password where nothing is said. */
  assurance?: Assurance;
  /** What the browser keeps of being trusted, if anything. */
  trust?: string;
}

/** Notes a sign-in, and answers what its session is good for; the first one makes the person's profile. */
export async function openSession({ sql }: Acting, signIn: SignIn): Promise<SessionState> {
  const { email, name, device, address, assurance = "password", trust } = signIn;
  const called = (name?.trim() || email.split("@")[0]).slice(0, 200);
  const trusted = trust ? mac("device", trust) : null;
  await sql`
    select private.open_session(${device}, ${address}, ${assurance}, ${called}, ${email}, ${trusted as never})`;
  return await sessionState({ sql });
}

/** What the session that acts is good for. */
export async function sessionState({ sql }: Pick<Acting, "sql">): Promise<SessionState> {
  const [{ state }] = await sql<{ state: SessionState }[]>`select private.session_state() as state`;
  return state;
}
