import type { ComponentChildren } from "preact";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { Calendar } from "@/domain/scheduling/calendars/calendar.ts";
import type { T } from "@/texts/mod.ts";
import { CalendarHoursFields } from "./CalendarHoursFields.tsx";
import { CalendarPeopleFields } from "./CalendarPeopleFields.tsx";
import { CalendarTermsFields } from "./CalendarTermsFields.tsx";
import { CalendarWhatFields } from "./CalendarWhatFields.tsx";

/** What the parts of the form share. */
export interface CalendarForm {
  t: T;
  form: FormState;
  /** What stands so far; null for a new one. */
  calendar: Calendar | null;
  services: { id: string; name: string }[];
  places: { id: string; name: string }[];
  practitioners: { id: string; name: string }[];
  currency: string;
}

/** All that is said of a calendar. */
export function CalendarFields(
  { action, removal, ...shared }: CalendarForm & { action: string; removal?: ComponentChildren },
) {
  const { t, form, calendar } = shared;
  return (
    <form method="post" action={action} class="stack">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {calendar && <input type="hidden" name="version" value={calendar.version} />}
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <Card title={t("booking.calendar")}>
        <CalendarWhatFields {...shared} />
      </Card>
      <Card title={t("booking.people")}>
        <CalendarPeopleFields {...shared} />
      </Card>
      <Card title={t("booking.terms")}>
        <CalendarTermsFields {...shared} />
      </Card>
      <Card title={t("booking.ownHours")}>
        <CalendarHoursFields {...shared} />
      </Card>
      <div class="row">
        <Button type="submit" kind="primary">{t("ui.save")}</Button>
        {removal}
      </div>
    </form>
  );
}

/** One field of the form: what was typed, else what stands, else what is usual. */
export const fieldOf = ({ form }: CalendarForm) => (name: string, known?: string | number | null) => ({
  name,
  value: form.value(name, known),
  error: form.error(name),
});
