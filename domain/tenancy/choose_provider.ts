import { z } from "zod";
import { sealForClinic } from "@/core/keys.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { providerKinds } from "./provider.ts";
import { placeOfSecrets } from "./providers.ts";

export const ChosenProvider = z.object({
  kind: z.enum(providerKinds),
  provider: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  secrets: z.record(z.string(), z.string()).default({}),
});
export type ChosenProvider = z.output<typeof ChosenProvider>;

/** Has the clinic use a provider of its own for a kind of service; its keys are sealed, and the event names only which. */
export async function chooseProvider(
  scope: Scope,
  { kind, provider, settings, secrets }: ChosenProvider,
): Promise<void> {
  allow(scope, "providers.manage");
  const { sql, clinicId } = scope;
  const sealed = Object.keys(secrets).length > 0
    ? await sealForClinic(scope, placeOfSecrets(kind), JSON.stringify(secrets))
    : null;
  await sql`
    insert into service_providers (clinic_id, kind, provider, settings, secrets)
    values (${clinicId}, ${kind}, ${provider}, ${sql.json(settings)}, ${sealed as never})
    on conflict (clinic_id, kind) do update
      set provider = excluded.provider, settings = excluded.settings, secrets = excluded.secrets`;
  await record(scope, {
    name: "provider.chosen",
    subjectKind: "clinic",
    subjectId: clinicId,
    permission: "providers.read",
    changes: { kind, provider, settings: Object.keys(settings), secrets: Object.keys(secrets) },
  });
}
