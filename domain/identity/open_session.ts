import type { Acting } from "@/core/scope.ts";

/** A sign-in that has just succeeded. */
export interface SignIn {
  email: string;
  name?: string;
  /** What the browser calls itself. */
  device: string;
  address: string;
}

/** Notes a sign-in, so that its session stands; the first one makes the person's profile. */
export async function openSession(scope: Acting, { email, name, device, address }: SignIn): Promise<void> {
  const called = (name?.trim() || email.split("@")[0]).slice(0, 200);
  await scope.sql`select private.open_session(${device}, ${address}, 'password', ${called}, ${email})`;
}
