import type { PortalPatient } from "@/core/scope.ts";
import { Chip } from "@/components/ui/Badge.tsx";
import type { T } from "@/texts/mod.ts";

/** For whom the page is, where a login acts for several. */
export function PatientChoice(
  { t, base, patients, chosen }: { t: T; base: string; patients: PortalPatient[]; chosen: string },
) {
  return (
    <nav class="row" aria-label={t("portal.forWhom")}>
      {patients.map(({ id, name }) => (
        <Chip key={id} href={`${base}?patient=${id}`} current={id === chosen}>
          <bdi>{name}</bdi>
        </Chip>
      ))}
    </nav>
  );
}
