import { unsealForClinic } from "@/core/keys.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { type Provider, type ProviderKind, resolved } from "./provider.ts";

type Row = Omit<Provider, "own" | "secrets"> & { secrets: Uint8Array | null };

/** Which provider the clinic uses for a kind of service, with its keys: for whoever speaks to it, jobs above all. */
export async function providerOf(scope: Scope, kind: ProviderKind): Promise<Provider> {
  allow(scope, "providers.read");
  const { sql, clinicId } = scope;
  const rows = await sql<Row[]>`
    select kind, provider, settings, secrets from service_providers
     where clinic_id = ${clinicId} and kind = ${kind}`;
  const chosen = await Promise.all(rows.map(async ({ secrets, ...row }) => ({
    ...row,
    secrets: secrets ? JSON.parse(await unsealForClinic(scope, placeOfSecrets(kind), secrets)) : {},
    own: true,
  })));
  return resolved(kind, chosen);
}

/** What the sealed keys of a provider are of: they open as nothing else. */
export const placeOfSecrets = (kind: ProviderKind): string => `service_providers ${kind}`;
