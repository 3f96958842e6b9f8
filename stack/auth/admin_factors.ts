import { requireAdmin } from "./bearer.ts";
import type { Auth, AuthCall } from "./context.ts";
import { ownFactor } from "./factor.ts";

/** Answers GET /admin/users/:id/factors. */
export async function listFactors(auth: Auth, call: AuthCall): Promise<Response> {
  requireAdmin(call);
  const factors = await auth.sql`
    select id, friendly_name, factor_type, status, created_at, updated_at
      from auth.mfa_factors where user_id = ${call.params.id} order by created_at`;
  return Response.json([...factors]);
}

/** Answers DELETE /admin/users/:id/factors/:factor: for somebody who has lost the device. */
export async function deleteFactor(auth: Auth, call: AuthCall): Promise<Response> {
  requireAdmin(call);
  const factor = await ownFactor(auth.sql, call.params.factor, call.params.id);
  await auth.sql`delete from auth.mfa_factors where id = ${factor.id}`;
  return Response.json({ id: factor.id });
}
