import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { ApiKey, Grantable } from "./key.ts";

/** The clinic's keys: those that open something first, then by when they were made, newest first. */
export async function keysOf(scope: Scope): Promise<ApiKey[]> {
  allow(scope, "api_keys.manage");
  return await rows(scope, null);
}

/** One of them; 404 for any other id. */
export async function keyOf(scope: Scope, id: string): Promise<ApiKey> {
  allow(scope, "api_keys.manage");
  const [key] = isId(id) ? await rows(scope, id) : [];
  if (!key) throw notFound();
  return key;
}

/** What the member may let a key do: all that they may do themselves, but what lets others in. */
export async function grantableBy(scope: Scope): Promise<Grantable[]> {
  allow(scope, "api_keys.manage");
  const { sql, permissions } = scope;
  const known = await sql<Grantable[]>`
    select key as permission, section, description from permissions where not people_only
     order by section, split_part(key, '.', 1), key !~ '[.]read$', key`;
  return known.filter(({ permission }) => permissions.has(permission));
}

async function rows({ sql, clinicId }: Scope, id: string | null): Promise<ApiKey[]> {
  const found = await sql<ApiKey[]>`
    select k.id, k.name, k.prefix, k.permissions, private.held_by_key(k.id) as held, f.name as maker,
           k.made_at as "madeAt", k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt",
           k.revoked_at as "revokedAt",
           case when k.revoked_at is not null then 'revoked' when k.expires_at <= now() then 'expired'
                else 'open' end as state
      from api_keys k left join profiles f on f.principal_id = k.made_by
     where k.clinic_id = ${clinicId} and (${id}::uuid is null or k.id = ${id})
     order by k.revoked_at is not null or k.expires_at <= now(), k.made_at desc, k.id`;
  return [...found];
}
