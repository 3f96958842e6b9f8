import { wallClockIn } from "@/core/time.ts";
import { Button } from "@/components/ui/Button.tsx";
import { DateTimeInput } from "@/components/ui/DateInput.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Select } from "@/components/ui/Select.tsx";
import { minutesOf } from "@/domain/scheduling/appointment.ts";
import type { Visit } from "@/domain/scheduling/visit.ts";
import type { T } from "@/texts/mod.ts";
import { WhichField } from "./WhichField.tsx";

interface Props {
  t: T;
  base: string;
  timeZone: string;
  visit: Visit;
  practitioners: { id: string; name: string }[];
  mayDoubleBook: boolean;
}

/** Moves a visit in time, in length or to somebody else; what was cancelled or missed stands again where it goes (APT-02). */
export function MoveForm({ t, base, timeZone, visit, practitioners, mayDoubleBook }: Props) {
  const fallen = visit.status === "cancelled" || visit.status === "no_show";
  const title = t(fallen ? "scheduling.rescheduleVisit" : "scheduling.moveVisit");
  return (
    <details class="disclosure" open={fallen}>
      <summary>{title}</summary>
      <form method="post" action={`${base}/reschedule`} class="stack" data-gap="2">
        <div class="columns" data-min="s">
          <DateTimeInput
            label={t("scheduling.startsAt")}
            name="startsAt"
            id="move-startsAt"
            required
            value={wallClockIn(timeZone, visit.startsAt).slice(0, 16)}
          />
          <TextField
            label={t("scheduling.lengthMinutes")}
            name="minutes"
            id="move-minutes"
            type="number"
            min={5}
            max={480}
            step={5}
            dir="ltr"
            value={minutesOf(visit)}
          />
          <Select
            label={t("scheduling.practitioner")}
            name="practitionerId"
            id="move-practitioner"
            placeholder={visit.practitioner ? undefined : t("scheduling.unassigned")}
            options={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
            value={visit.practitioner?.id}
          />
        </div>
        <WhichField t={t} id="move" visit={visit} />
        {mayDoubleBook && (
          <TextField
            label={t("scheduling.overbookedBecause")}
            name="overbookedBecause"
            id="move-because"
            optional={t("ui.optional")}
            hint={t("scheduling.overbookedHint")}
            maxLength={500}
          />
        )}
        <Button type="submit" kind={fallen ? "primary" : undefined}>{title}</Button>
      </form>
    </details>
  );
}
