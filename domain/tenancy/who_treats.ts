import { isId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { knownOutside } from "./external_ids.ts";

/** What a line of another system's file says of whoever treats. */
export interface SaidPractitioner {
  /** The other system's id. */
  id: string | null;
  email: string | null;
  name: string | null;
}

/** Whoever treats, or why nobody can be told. */
export type Treating = { practitionerId: string } | {
  reason: "practitioner_missing" | "practitioner_unknown" | "practitioner_several";
};

interface Known {
  id: string;
  email: string | null;
  names: string[];
}

/**
 * Tells who treats, by the other system's id, by the address they sign in with, or by their name without its title. Where a
 * line says nobody, it is the one who treats if there is just one.
 */
export async function whoTreats(scope: Scope, system: string, said: SaidPractitioner[]): Promise<Treating[]> {
  allow(scope, "clinic.read");
  const rows = await scope.sql<Known[]>`
    select p.id, lower(f.email) as email,
           array_remove(array[p.name, p.name_latin, nullif(concat_ws(' ', p.given_name, p.family_name), '')], null) as names
      from practitioners p left join profiles f on f.principal_id = p.principal_id
     where p.clinic_id = ${scope.clinicId} and p.deleted_at is null`;
  const known = rows.map((row) => ({ ...row, names: row.names.map(untitled) }));
  const outside = await knownOutside(
    scope,
    { system, kind: "practitioner" },
    said.flatMap(({ id }) => id ?? []),
  );
  return said.map(({ id, email, name }) => {
    if (!id && !email && !name) {
      return known.length === 1 ? { practitionerId: known[0].id } : { reason: "practitioner_missing" };
    }
    const ours = outside.get(id ?? "") ?? (system === "cusp" && isId(id ?? "") ? id : null);
    const byId = known.find((one) => one.id === ours);
    const byEmail = known.find((one) => email !== null && one.email === email.toLowerCase());
    const byName = known.filter(({ names }) => name !== null && names.includes(untitled(name)));
    if (!byId && !byEmail && byName.length > 1) return { reason: "practitioner_several" };
    const found = byId ?? byEmail ?? byName[0];
    return found ? { practitionerId: found.id } : { reason: "practitioner_unknown" };
  });
}

/** A name without case, marks, titles or the order of its parts. */
const untitled = (name: string) =>
  name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().split(/[\s.,'’-]+/)
    .filter((part) => part !== "" && !/^(dr|doctor|prof|mr|mrs|ms|dl|dna|med|dds|dmd|ڈاکٹر)$/.test(part))
    .sort().join(" ");
