import { typedAmount } from "@/core/money.ts";
import { locales, nameOfLanguage } from "@/core/text.ts";
import { TextField } from "@/components/ui/Field.tsx";
import { Select } from "@/components/ui/Select.tsx";
import { bookings, modalities } from "@/domain/scheduling/calendars/calendar.ts";
import { type CalendarForm, fieldOf } from "./CalendarFields.tsx";

/** What is booked, where, how long, at what price and by whom it may be. */
export function CalendarWhatFields(shared: CalendarForm) {
  const { t, calendar, services, places, currency } = shared;
  const field = fieldOf(shared);
  const options = (all: { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  const price = calendar?.ownPrice === null || !calendar
    ? ""
    : typedAmount({ amount: calendar.ownPrice, currency });
  return (
    <div class="stack">
      <div class="columns" data-min="s">
        <TextField
          {...field("name", calendar?.name)}
          label={t("ui.name")}
          required
          maxLength={200}
          dir="auto"
        />
        <Select
          {...field("serviceId", calendar?.service.id)}
          label={t("booking.service")}
          required
          placeholder={calendar ? undefined : t("ui.select")}
          options={options(services)}
        />
        {places.length > 1 && (
          <Select
            {...field("locationId", calendar?.locationId)}
            label={t("booking.calendarPlace")}
            options={options(places)}
          />
        )}
      </div>
      <div class="columns" data-min="s">
        {locales.map((locale) => (
          <TextField
            key={locale}
            {...field(`names.${locale}`, calendar?.names[locale])}
            label={t("booking.nameIn", { language: nameOfLanguage[locale] })}
            optional={t("ui.optional")}
            maxLength={200}
            lang={locale}
            dir="auto"
          />
        ))}
      </div>
      <div class="columns" data-min="s">
        <TextField
          {...field("minutes", calendar?.ownMinutes)}
          label={t("booking.minutes")}
          hint={t("booking.minutesHint")}
          type="number"
          min={5}
          max={480}
        />
        <TextField
          {...field("price", price)}
          label={`${t("booking.price")} (${currency})`}
          hint={t("booking.priceHint")}
          inputMode="decimal"
          dir="ltr"
        />
        <Select
          {...field("modality", calendar?.modality)}
          label={t("booking.modality")}
          options={modalities.map((one) => ({ value: one, label: t(`booking.modality_${one}`) }))}
        />
        <Select
          {...field("booking", calendar?.booking ?? "off")}
          label={t("booking.booking")}
          options={bookings.map((one) => ({ value: one, label: t(`booking.booking_${one}`) }))}
        />
      </div>
    </div>
  );
}
