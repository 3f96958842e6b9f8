import { isId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { knownOutside } from "@/domain/tenancy/mod.ts";

/** What a line of another system's file says of the service it is about. */
export interface SaidWhich {
  /** The other system's id. */
  id: string | null;
  code: string | null;
  name: string | null;
}

/** A service, and how long it takes; null where none is said, undefined where it cannot be told which. */
export type Which = { serviceId: string; minutes: number } | null | undefined;

/** Tells which services lines are about, by the other system's id, by code or by name; a withdrawn one by its id alone. */
export async function whichServices(scope: Scope, system: string, said: SaidWhich[]): Promise<Which[]> {
  allow(scope, "services.read");
  const { sql, clinicId } = scope;
  const outside = await knownOutside(scope, { system, kind: "service" }, said.flatMap(({ id }) => id ?? []));
  const own = system === "cusp" ? said.flatMap(({ id }) => isId(id ?? "") ? [id!] : []) : [];
  const services = await sql<
    { id: string; code: string; names: string[]; minutes: number; stands: boolean }[]
  >`
    select id, code, minutes, deleted_at is null as stands,
           array(select lower(n) from (values (name), (names ->> 'en'), (names ->> 'ro'), (names ->> 'ur')) v (n)
                  where n is not null) as names
      from services
     where clinic_id = ${clinicId} and (deleted_at is null or id = any (${[
    ...outside.values(),
    ...own,
  ]}::uuid[]))`;
  const standing = services.filter(({ stands }) => stands);
  return said.map(({ id, code, name }) => {
    if (!id && !code && !name) return null;
    const named = standing.filter(({ names }) => name !== null && names.includes(name.toLowerCase()));
    const found = services.find((one) =>
      one.id === (outside.get(id ?? "") ?? (own.includes(id ?? "") ? id : null))
    ) ??
      standing.find((one) => one.code === code) ?? (named.length === 1 ? named[0] : undefined);
    return found && { serviceId: found.id, minutes: found.minutes };
  });
}
