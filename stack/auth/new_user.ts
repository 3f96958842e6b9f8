import type { Json } from "./body.ts";
import type { Sql } from "./context.ts";
import { emailExists } from "./refusal.ts";
import type { UserRow } from "./user.ts";

export interface NewUser {
  id?: string;
  email: string;
  passwordHash?: string;
  confirmed?: boolean;
  invited?: boolean;
  role?: string;
  appMetadata?: Json;
  userMetadata?: Json;
  bannedUntil?: Date | null;
}

/** Writes a user and the identity of its mail address; refuses an address that is taken. */
export async function insertUser(sql: Sql, wanted: NewUser): Promise<UserRow> {
  const id = wanted.id ?? crypto.randomUUID();
  const confirmedAt = wanted.confirmed ? new Date() : null;
  const appMetadata = { provider: "email", providers: ["email"], ...wanted.appMetadata };
  const userMetadata = wanted.userMetadata ?? {};
  const [user] = await sql<UserRow[]>`
    insert into auth.users (instance_id, id, aud, role, email, encrypted_password, email_confirmed_at, invited_at,
                            raw_app_meta_data, raw_user_meta_data, banned_until, created_at, updated_at)
    values ('00000000-0000-0000-0000-000000000000', ${id}, 'authenticated', ${wanted.role ?? "authenticated"},
            ${wanted.email}, ${wanted.passwordHash ?? ""}, ${confirmedAt}, ${
    wanted.invited ? new Date() : null
  },
            ${sql.json(appMetadata)}, ${sql.json(userMetadata)}, ${wanted.bannedUntil ?? null}, now(), now())
    returning *`.catch(refuseTaken);
  const identity = {
    sub: id,
    email: wanted.email,
    email_verified: !!wanted.confirmed,
    phone_verified: false,
  };
  await sql`
    insert into auth.identities (provider_id, user_id, identity_data, provider, last_sign_in_at, created_at, updated_at)
    values (${id}, ${id}, ${sql.json(identity)}, 'email', now(), now(), now())`;
  return user;
}

/** Marks the address of a user as confirmed. */
export async function confirm(sql: Sql, userId: string): Promise<void> {
  await sql`update auth.users set email_confirmed_at = coalesce(email_confirmed_at, now()), updated_at = now()
             where id = ${userId}`;
  await sql`update auth.identities set identity_data = identity_data || '{"email_verified": true}', updated_at = now()
             where user_id = ${userId} and provider = 'email'`;
}

/** Says "taken" for the broken unique index; rethrows the rest. */
export function refuseTaken(error: { constraint_name?: string }): never {
  if (error.constraint_name === "users_email_partial_key") throw emailExists;
  throw error;
}
