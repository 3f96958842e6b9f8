import { allow, type Scope } from "@/core/scope.ts";

/** Whom to tell that an export is ready, and until when it can be fetched; null once it no longer can. */
export interface ExportLetter {
  email: string;
  locale: string | null;
  until: Date;
}

/** The letter of an export that was made, to whoever asked for it and still works here. */
export async function exportLetterOf(scope: Scope, id: string): Promise<ExportLetter | null> {
  allow(scope, "members.read");
  const [letter] = await scope.sql<ExportLetter[]>`
    select f.email, f.locale, e.until
      from exports e
      join profiles f on f.principal_id = e.asked_by
      join memberships m on m.clinic_id = e.clinic_id and m.principal_id = e.asked_by and m.ended_at is null
     where e.clinic_id = ${scope.clinicId} and e.id = ${id} and e.state = 'made'`;
  return letter ?? null;
}
