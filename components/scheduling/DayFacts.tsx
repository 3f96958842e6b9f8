import { clockIn } from "@/core/time.ts";
import type { Appointment } from "@/domain/scheduling/appointment.ts";
import { stands } from "@/domain/scheduling/status.ts";
import { Facts, List, ListItem } from "@/components/ui/List.tsx";
import { Status } from "@/components/ui/Status.tsx";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  timeZone: string;
  /** Writes a wall clock as the clinic reads it. */
  read: (clock: string) => string;
  appointments: Appointment[];
}

/** What the desk wants to know beside the day: who waits, and how far the day has come. */
export function DayFacts({ t, slug, timeZone, read, appointments }: Props) {
  const count = (...statuses: Appointment["status"][]) =>
    String(appointments.filter(({ status }) => statuses.includes(status)).length);
  const waiting = appointments.filter(({ status }) => status === "arrived" || status === "in_progress");
  return (
    <>
      <section>
        <h2>{t("scheduling.here")}</h2>
        {waiting.length === 0 ? <p class="faint">{t("scheduling.nobodyHere")}</p> : (
          <List flush>
            {waiting.map(({ id, patient, startsAt, status, practitioner }) => (
              <ListItem
                key={id}
                href={`/c/${slug}/appointments/${id}`}
                title={<bdi>{patient.name}</bdi>}
                note={`${read(clockIn(timeZone, startsAt))} · ${
                  practitioner?.name ?? t("scheduling.unassigned")
                }`}
                end={<Status status={status} label={t(`scheduling.status_${status}`)} />}
              />
            ))}
          </List>
        )}
      </section>
      <section>
        <h2>{t("scheduling.theDay")}</h2>
        <Facts
          facts={[
            [t("scheduling.standing"), String(appointments.filter(({ status }) => stands(status)).length)],
            [t("scheduling.seen"), count("completed")],
            [t("scheduling.toConfirm"), count("scheduled", "requested")],
            [t("scheduling.fellThrough"), count("cancelled", "no_show")],
          ]}
        />
      </section>
    </>
  );
}
