import type { Acting } from "@/core/scope.ts";
import type { FactorKind } from "./assurance.ts";
import type { Device } from "./device.ts";

/** How an account is guarded beyond its password. */
export interface TwoStep {
  kinds: FactorKind[];
  /** Recovery codes that were not used yet. */
  codesLeft: number;
  devices: Device[];
}

/** The second factors of whoever acts, what recovery codes are left, and the browsers they trust. */
export async function twoStepOf({ sql, principalId }: Acting): Promise<TwoStep> {
  const [factors, [{ codesLeft }], devices] = await Promise.all([
    sql<{ kind: FactorKind }[]>`
      select kind from factors where principal_id = ${principalId} order by kind desc`,
    sql<{ codesLeft: number }[]>`
      select count(*) as "codesLeft" from recovery_codes where principal_id = ${principalId} and used_at is null`,
    sql<Device[]>`
      select id, name, host(address) as address, until, last_used_at as "lastUsedAt" from devices
       where principal_id = ${principalId} and until > now() order by last_used_at desc limit 50`,
  ]);
  return { kinds: factors.map(({ kind }) => kind), codesLeft, devices: [...devices] };
}

/** What Auth calls the authenticator app of whoever acts; null for one who has none. */
export async function appOf({ sql, principalId }: Acting): Promise<string | null> {
  const [app] = await sql<{ id: string }[]>`
    select id from factors where principal_id = ${principalId} and kind = 'totp'`;
  return app?.id ?? null;
}
