import type { Money } from "@/core/money.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { find, type PatientRow, type PatientStatus } from "@/domain/patients/mod.ts";
import { cursorIn, cursorOf } from "./cursor.ts";
import { narrowed } from "./narrowed.ts";
import { orderOf } from "./order.ts";
import type { PatientFilter } from "./patient_filter.ts";

/** A patient as lists show them; what the member may not see is null. */
export interface ListedPatient extends PatientRow {
  email: string | null;
  /** yyyy-mm-dd. */
  birthDate: string | null;
  status: PatientStatus;
  tags: string[];
  photoId: string | null;
  addedAt: Date;
  lastVisit: Date | null;
  balance: Money | null;
}

const mostFound = 50;

/**
 * A page of the patients that the filter asks for, in its order, and where the next page begins. A page begins after the
 * place its cursor names, whatever became of who stood there. Who is looked for by name comes best first, on one page.
 */
export async function patientList(
  scope: Scope,
  filter: PatientFilter,
  after?: string,
  most = 20,
): Promise<{ patients: ListedPatient[]; next: string | null }> {
  allow(scope, "patients.read");
  if (filter.q) return { patients: await foundAmong(scope, filter, filter.q), next: null };
  const { sql, clinicId } = scope;
  const order = orderOf(sql, filter.sort ?? "-added");
  const walking = walkIndexes(scope, true);
  const rows = await listed(
    scope,
    sql`
    select ${columns(sql)}, ${order.told} as place from patients p
     where p.clinic_id = ${clinicId} and p.deleted_at is null ${narrowed(scope, filter)}
       ${order.after(after ? cursorIn(after) : null)}
     order by ${order.sorted} limit ${most + 1}`,
    order.sorted,
  );
  await Promise.all([walking, walkIndexes(scope, false)]);
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  return { patients: shown.map(asListed(scope)), next: rows.length > most && last ? cursorOf(last) : null };
}

/** How many patients the filter asks for. */
export async function countPatients(scope: Scope, filter: PatientFilter): Promise<number> {
  allow(scope, "patients.read");
  const { sql, clinicId } = scope;
  const [{ count }] = await sql<{ count: number }[]>`
    select count(*)::int as count from patients p
     where p.clinic_id = ${clinicId} and p.deleted_at is null ${narrowed(scope, filter)}`;
  return count;
}

/**
 * The policies make the planner expect a hundredth of the clinic's patients, so few that it would read and sort them all
 * for each page; while this is on, it walks the index that has them in order.
 */
const walkIndexes = ({ sql }: Scope, on: boolean) =>
  sql`select set_config('enable_sort', ${on ? "off" : "on"}, true)`.execute();

async function foundAmong(scope: Scope, filter: PatientFilter, asked: string): Promise<ListedPatient[]> {
  const { sql, clinicId } = scope;
  const ids = (await find(scope, asked, mostFound)).map(({ id }) => id);
  const rows = await listed(
    scope,
    sql`
    select ${columns(sql)}, '' as place from patients p
     where p.clinic_id = ${clinicId} and p.id = any (${ids}::uuid[]) ${narrowed(scope, filter)}`,
    sql`array_position(${ids}::uuid[], p.id)`,
  );
  return rows.map(asListed(scope));
}

type Row = Omit<ListedPatient, "balance"> & { owed: number | null; place: string };
type Fragment = ReturnType<typeof narrowed>;

/** What a page needs of a patient: what it shows, and what it can be ordered by. */
const columns = (sql: Scope["sql"]) =>
  sql`p.id, p.name, p.number, p.phone, p.email, p.birth_date, p.status, p.tags, p.photo_id, p.created_at, p.sort_name`;

/** The patients of a page with what other contexts know of them, asked for the page alone. */
async function listed(
  { sql, clinicId, permissions }: Scope,
  page: Fragment,
  sorted: Fragment,
): Promise<Row[]> {
  const lastVisit = permissions.has("appointments.read")
    ? sql`(select max(a.starts_at) from appointments a
        where a.clinic_id = ${clinicId} and a.patient_id = p.id and a.status = 'completed')`
    : sql`null::timestamptz`;
  const owed = permissions.has("invoices.read")
    ? sql`(select coalesce(sum(i.total - i.paid), 0)::int8 from invoices i
        where i.clinic_id = ${clinicId} and i.patient_id = p.id and i.status <> 'cancelled')`
    : sql`null::int8`;
  const rows = await sql<Row[]>`
    with page as materialized (${page})
    select p.id, p.name, p.number, p.phone, p.email, p.birth_date as "birthDate", p.status, p.tags, p.photo_id as "photoId",
           p.created_at as "addedAt", p.place,
           ${lastVisit} as "lastVisit", ${owed} as owed
      from page p order by ${sorted}`;
  return [...rows];
}

const asListed = ({ currency }: Scope) => ({ owed, place: _, ...patient }: Row): ListedPatient => ({
  ...patient,
  balance: owed === null ? null : { amount: owed, currency },
});
