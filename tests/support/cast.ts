import type postgres from "postgres";
import type { Acts } from "@/core/act.ts";
import type { Sql } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import type { Actor } from "@/core/scope.ts";
import { register } from "@/domain/patients/mod.ts";
import { bega } from "@/stack/demo/bega.ts";
import type { ClinicToOpen } from "@/stack/demo/clinic.ts";
import { noor } from "@/stack/demo/noor.ts";
import { openClinic } from "@/stack/demo/open_clinic.ts";
import { openOperator } from "@/stack/demo/open_operator.ts";
import { openPortal } from "@/stack/demo/open_portal.ts";

/** Somebody who acts, and in which clinic. */
export interface Person extends Actor {
  slug: string;
}

/** A clinic of the cast: what it holds and who works there. */
export interface ClinicOfCast {
  id: string;
  slug: string;
  places: string[];
  chairs: string[];
  services: Map<string, string>;
  /** Practitioners and patients, by name. */
  practitioners: Map<string, string>;
  patients: Map<string, string>;
  /** Whoever works there under a role; the first of them. */
  staff(role: string): Person;
  job: Person;
  /** Whoever books from outside. */
  guest: Person;
}

export interface Cast {
  noor: ClinicOfCast;
  bega: ClinicOfCast;
  /** Acts in the portal of noor for Saba Anwar and her child. */
  patient: Person;
  /** Three who run the platform; the clinic that each would enter is noor. */
  operators: Person[];
}

const more = [
  { account: "admin@noor.test", role: "admin", name: "Zara Shah" },
  { account: "assistant@noor.test", role: "assistant", name: "Maham Ali" },
  { account: "accounts@noor.test", role: "accountant", name: "Kashif Raza" },
];

/** Opens the two clinics of the demo, each under a slug that ends in `suffix`, and fills in who works there. */
export async function openCast(sql: Sql, acts: Acts, suffix: string): Promise<Cast> {
  const [opened, across] = [
    await open(sql, acts, { ...noor, people: [...noor.people, ...more] }, suffix, {
      "Saba Anwar": "0300 1234567",
      "علی حیدر": undefined,
      "Nadia Hussain": "0321 7654321",
    }),
    await open(sql, acts, bega, suffix, { "Ștefan Ionescu": "0722 300 400", "Ana-Maria Țîrlea": undefined }),
  ];
  const patient = await signedIn(sql, newId(), opened.slug, (id) => openPortal(owner(sql), opened.slug, id));
  const operators: Person[] = [];
  for (const name of ["Omar Siddiqui", "Irina Pop", "Tariq Mahmood"]) {
    const [email, id] = [`${name.split(" ")[0].toLowerCase()}-${suffix}@cusp.test`, newId()];
    operators.push(await signedIn(sql, id, opened.slug, (id) => openOperator(owner(sql), id, name, email)));
  }
  return { noor: opened, bega: across, patient, operators };
}

/** Opens another clinic where the same people work as at noor, with no patient, no service and no visit yet. */
export const openEmpty = (sql: Sql, acts: Acts): Promise<ClinicOfCast> =>
  open(sql, acts, { ...noor, people: [...noor.people, ...more], services: [] }, newId().slice(-8), {});

async function open(
  sql: Sql,
  acts: Acts,
  plan: ClinicToOpen,
  suffix: string,
  people: Record<string, string | undefined>,
): Promise<ClinicOfCast> {
  const slug = `${plan.slug}-${suffix}`;
  const principals = new Map(
    plan.people.flatMap(({ account }) => account ? [[account, newId()] as const] : []),
  );
  const clinic = await openClinic(
    owner(sql),
    { ...plan, slug, services: plan.services.slice(0, 3) },
    (account) => principals.get(account)!,
  );
  const staff = new Map<string, Person>();
  for (const { account, role } of plan.people) {
    if (!account || staff.has(role!)) continue;
    staff.set(role!, await signedIn(sql, principals.get(account)!, slug));
  }
  const machine = async (kind: "job" | "booking"): Promise<Person> => {
    const [{ principalId }] = await sql<{ principalId: string }[]>`
      select id as "principalId" from principals where clinic_id = ${clinic.id} and kind = ${kind}`;
    return { principalId, requestId: newId(), source: kind, slug };
  };
  const [job, guest] = [await machine("job"), await machine("booking")];
  const chairs = await sql<{ id: string }[]>`
    select id from resources where clinic_id = ${clinic.id} order by location_id, rank`;
  const patients = new Map<string, string>();
  for (const [name, phone] of Object.entries(people)) {
    const { id } = await acts.inClinic(job, slug, (scope) => register(scope, { name, phone }));
    patients.set(name, id);
  }
  return {
    ...clinic,
    slug,
    places: clinic.locationIds,
    chairs: chairs.map(({ id }) => id),
    patients,
    job,
    guest,
    staff(role) {
      const person = staff.get(role);
      if (!person) throw new Error(`nobody is ${role} at ${slug}`);
      return person;
    },
  };
}

/** A principal with a session that stands. */
async function signedIn(
  sql: Sql,
  principalId: string,
  slug: string,
  before: (principalId: string) => Promise<void> = () => Promise.resolve(),
): Promise<Person> {
  await before(principalId);
  const sessionId = newId();
  await sql`insert into sessions (id, principal_id, device) values (${sessionId}, ${principalId}, 'Firefox')`;
  return { principalId, sessionId, requestId: newId(), source: "desk", slug };
}

// The demo opens clinics through the driver's own type.
const owner = (sql: Sql) => sql as unknown as postgres.Sql;
