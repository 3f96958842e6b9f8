import { parsed } from "@/core/contract.ts";
import type { Member, Scope } from "@/core/scope.ts";
import { attachToService, ServiceAttachment } from "@/domain/catalog/mod.ts";
import { attach, Attachment } from "@/domain/patients/mod.ts";

/** Where a file that is sent belongs: who is told of it in the transaction that keeps it, and where it is shown. */
export interface Belonging {
  take(scope: Scope, fileId: string): Promise<void>;
  shownAt: string | undefined;
}

/** What the fields beside a file say: a patient's record, a service, or nothing yet. */
export function belonging(fields: Record<string, string>, { slug, currency }: Member): Belonging {
  const body = { kind: "form" as const, fields };
  if (fields.patientId) {
    const into = parsed(Attachment, body, { currency });
    return {
      take: (scope, id) => attach(scope, id, into),
      shownAt: `/c/${slug}/patients/${into.patientId}/files`,
    };
  }
  if (fields.serviceId) {
    const into = parsed(ServiceAttachment, body, { currency });
    return {
      take: (scope, id) => attachToService(scope, id, into),
      shownAt: `/c/${slug}/services/${into.serviceId}`,
    };
  }
  return { take: () => Promise.resolve(), shownAt: undefined };
}
