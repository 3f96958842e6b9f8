import type { Acting } from "@/core/scope.ts";

/** Notes that the session that acts is in use. */
export async function touchSession({ sql }: Acting): Promise<void> {
  await sql`select private.touch_session()`;
}
