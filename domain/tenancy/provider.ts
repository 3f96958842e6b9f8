/** What an outside service is used for. */
export const providerKinds = ["payment", "invoicing", "email", "video", "storage"] as const;
export type ProviderKind = typeof providerKinds[number];

/** An outside service, as it is to be spoken to. */
export interface Provider {
  kind: ProviderKind;
  provider: string;
  settings: Record<string, unknown>;
  /** Keys and passwords; empty where the platform's own are used. */
  secrets: Record<string, string>;
  /** The clinic chose it; else it is the platform's. */
  own: boolean;
}

/** What the platform uses where a clinic chose nothing. */
export const platformProviders: Record<ProviderKind, string> = {
  payment: "stripe",
  invoicing: "cusp",
  email: "smtp",
  video: "none",
  storage: "supabase",
};

/** The provider of one kind: the clinic's own, else the platform's, never a mixture of both. */
export function resolved(kind: ProviderKind, chosen: readonly Provider[]): Provider {
  const platform = { kind, provider: platformProviders[kind], settings: {}, secrets: {}, own: false };
  return chosen.find((provider) => provider.kind === kind) ?? platform;
}
