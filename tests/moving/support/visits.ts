import { dayAfter, dayIn } from "@/core/time.ts";
import { recordOf } from "@/domain/patients/mod.ts";
import type { World } from "@/tests/support/world.ts";

/** No line of any outcome. */
export const none = { add: 0, change: 0, same: 0, ambiguous: 0, wrong: 0, taken: 0, kept: 0, undone: 0 };
const zone = "Asia/Karachi";
/** A day to come, and one that is over. */
export const soon = dayAfter(dayIn(zone), 3);
export const past = dayAfter(dayIn(zone), -40);

const saba = async ({ as, noor }: World) =>
  await as(noor.staff("owner"), (scope) => recordOf(scope, noor.patients.get("Saba Anwar")!));
/** Whoever treats first at noor. */
export const doctorOf = ({ noor }: World) => [...noor.practitioners.keys()][0];

const header = "id,Patient number,Doctor,Service code,Start time,Minutes,Status,Reason";

/** A file of visits of Saba Anwar with the first practitioner. */
export async function table(world: World, ...lines: string[]): Promise<string> {
  const { number } = await saba(world);
  return [header, ...lines].join("\n").replaceAll("SABA", number).replaceAll("DOC", `Dr. ${doctorOf(world)}`);
}

/** Every visit that stands at noor, and what its people are kept for. */
export const standing = async ({ sql, noor }: World) =>
  [
    ...await sql`
    select a.status, a.starts_at, a.ends_at, a.wall_start, a.reason, a.source, s.code,
           (select count(*)::int from reservations r where r.appointment_id = a.id) as kept,
           (select count(*)::int from reservations r where r.appointment_id = a.id and r.standing) as keeping
      from appointments a left join services s on s.id = a.service_id
     where a.clinic_id = ${noor.id} order by a.starts_at, a.status`,
  ].map((row) => ({ ...row }));

/** Why lines were left out, by line. */
export const reasonsOf = async ({ sql }: World, id: string) =>
  (await sql`select line, reasons from import_lines where import_id = ${id} and reasons <> '{}' order by line`)
    .map(({ line, reasons }) => [line, ...reasons]);
