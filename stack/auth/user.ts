import type { Json } from "./body.ts";
import type { Sql } from "./context.ts";

/** A row of auth.users, as far as Auth reads it. */
export interface UserRow {
  id: string;
  aud: string;
  role: string;
  email: string | null;
  encrypted_password: string | null;
  email_confirmed_at: Date | null;
  invited_at: Date | null;
  confirmation_sent_at: Date | null;
  recovery_sent_at: Date | null;
  email_change: string | null;
  email_change_sent_at: Date | null;
  email_change_confirm_status: number;
  last_sign_in_at: Date | null;
  raw_app_meta_data: Json;
  raw_user_meta_data: Json;
  created_at: Date;
  updated_at: Date;
  phone: string | null;
  confirmed_at: Date | null;
  banned_until: Date | null;
  deleted_at: Date | null;
  is_anonymous: boolean;
}

export async function userById(sql: Sql, id: string): Promise<UserRow | undefined> {
  const [user] = await sql<UserRow[]>`select * from auth.users where id = ${id}`;
  return user;
}

export async function userByEmail(sql: Sql, email: string): Promise<UserRow | undefined> {
  const [user] = await sql<UserRow[]>`select * from auth.users where email = ${email} and not is_sso_user`;
  return user;
}

export function isBanned({ banned_until }: UserRow): boolean {
  return !!banned_until && banned_until > new Date();
}

/** A user as supabase-js receives it, with identities and factors. */
export async function userJson(sql: Sql, user: UserRow) {
  const [identities, factors] = await Promise.all([
    sql`select id as identity_id, provider_id as id, user_id, identity_data, provider, last_sign_in_at,
               created_at, updated_at, email
          from auth.identities where user_id = ${user.id} order by created_at`,
    sql`select id, created_at, updated_at, status, friendly_name, factor_type, last_challenged_at
          from auth.mfa_factors where user_id = ${user.id} order by created_at`,
  ]);
  return {
    ...plainUser(user),
    identities: [...identities],
    ...(factors.length && { factors: [...factors] }),
  };
}

function plainUser(user: UserRow) {
  return {
    id: user.id,
    aud: user.aud,
    role: user.role,
    email: user.email ?? "",
    email_confirmed_at: user.email_confirmed_at ?? undefined,
    invited_at: user.invited_at ?? undefined,
    phone: user.phone ?? "",
    confirmation_sent_at: user.confirmation_sent_at ?? undefined,
    confirmed_at: user.confirmed_at ?? undefined,
    recovery_sent_at: user.recovery_sent_at ?? undefined,
    new_email: user.email_change || undefined,
    email_change_sent_at: user.email_change_sent_at ?? undefined,
    last_sign_in_at: user.last_sign_in_at ?? undefined,
    app_metadata: user.raw_app_meta_data ?? {},
    user_metadata: user.raw_user_meta_data ?? {},
    created_at: user.created_at,
    updated_at: user.updated_at,
    banned_until: user.banned_until ?? undefined,
    deleted_at: user.deleted_at ?? undefined,
    is_anonymous: user.is_anonymous,
  };
}

/** `current` with the keys of `changes` laid over it; a null takes a key away. */
export function merged(current: Json, changes: Json = {}): Json {
  const all = Object.entries({ ...current, ...changes });
  return Object.fromEntries(all.filter(([, value]) => value !== null)) as Json;
}
