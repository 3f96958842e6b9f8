import { Select } from "@/components/ui/Select.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { Service } from "@/domain/catalog/service.ts";
import FollowingSelect from "@/islands/ui/FollowingSelect.tsx";
import type { T } from "@/texts/mod.ts";

interface Choosable {
  id: string;
  name: string;
}

interface Props {
  t: T;
  form: FormState;
  practitioners: Choosable[];
  practitionerId?: string;
  services: Service[];
  /** How services can be booked here by rules of their own; often there are none. */
  calendars: (Choosable & { minutes: number })[];
  chairs: Choosable[];
  chairId?: string;
}

/** With whom, what for, by which calendar and in which chair. */
export function WhatFields(
  { t, form, practitioners, practitionerId, services, calendars, chairs, chairId }: Props,
) {
  const optional = t("ui.optional");
  const options = (some: Choosable[]) => some.map(({ id, name }) => ({ value: id, label: name }));
  const lasting = ({ id, name, minutes }: { id: string; name: string; minutes: number }) => ({
    value: id,
    label: `${name} · ${t("scheduling.minutes", { count: minutes })}`,
  });
  const field = (name: string, known?: string) => ({
    name,
    value: form.value(name, known),
    error: form.error(name),
  });
  const lengths = (some: { id: string; minutes: number }[]) =>
    Object.fromEntries(some.map(({ id, minutes }) => [id, minutes]));
  return (
    <div class="columns" data-min="s">
      <FollowingSelect leader="serviceId" follower="minutes" values={lengths(services)} />
      <Select
        {...field("practitionerId", practitionerId)}
        label={t("scheduling.practitioner")}
        required
        placeholder={t("scheduling.unassigned")}
        options={options(practitioners)}
      />
      <Select
        {...field("serviceId")}
        label={t("scheduling.service")}
        optional={optional}
        placeholder={t("ui.none")}
        options={services.map(lasting)}
      />
      {calendars.length > 0 && (
        <>
          <FollowingSelect leader="calendarId" follower="minutes" values={lengths(calendars)} />
          <Select
            {...field("calendarId")}
            label={t("scheduling.calendar")}
            optional={optional}
            hint={t("scheduling.calendarHint")}
            placeholder={t("ui.none")}
            options={calendars.map(lasting)}
          />
        </>
      )}
      {chairs.length > 0 && (
        <Select
          {...field("resourceId", chairId)}
          label={t("scheduling.chair")}
          optional={optional}
          placeholder={t("scheduling.anyChair")}
          options={options(chairs)}
        />
      )}
    </div>
  );
}
