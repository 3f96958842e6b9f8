import { isId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { Named } from "../appointment.ts";

/** For what and with whom somebody from outside can wait. */
export interface Waitable {
  services: Named[];
  practitioners: Named[];
  /** What for, where they come from a calendar without a time that suits them. */
  serviceId?: string;
}

/** What the public may book, by the calendars that say so; `calendarId` names the one that somebody comes from. */
export async function waitableOf(scope: Scope, calendarId: string | null): Promise<Waitable> {
  allow(scope, "bookings.write");
  const { sql, clinicId } = scope;
  const [[from], services, practitioners] = await Promise.all([
    sql<{ serviceId: string }[]>`
      select c.service_id as "serviceId" from calendars c
       where c.clinic_id = ${clinicId} and c.id = ${calendarId && isId(calendarId) ? calendarId : null}
         and c.withdrawn_at is null and c.booking <> 'off'`,
    sql<Named[]>`
      select distinct on (s.rank, s.name, s.id) s.id, s.name
        from calendars c join services s on s.clinic_id = c.clinic_id and s.id = c.service_id and s.deleted_at is null
       where c.clinic_id = ${clinicId} and c.withdrawn_at is null and c.booking <> 'off'
       order by s.rank, s.name, s.id`,
    sql<Named[]>`
      select distinct on (p.rank, p.name, p.id) p.id, p.name
        from calendars c
        join calendar_practitioners x on x.clinic_id = c.clinic_id and x.calendar_id = c.id
        join practitioners p on p.clinic_id = c.clinic_id and p.id = x.practitioner_id and p.active and p.deleted_at is null
       where c.clinic_id = ${clinicId} and c.withdrawn_at is null and c.booking <> 'off' and c.choosing
       order by p.rank, p.name, p.id`,
  ]);
  return { services: [...services], practitioners: [...practitioners], serviceId: from?.serviceId };
}
