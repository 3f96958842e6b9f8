import { moneyIn } from "@/core/money.ts";
import { languageTag } from "@/core/text.ts";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { PublicClinic } from "@/domain/scheduling/booking/public_clinic.ts";
import type { Calendar } from "@/domain/scheduling/calendars/calendar.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  clinic: PublicClinic;
  calendars: Calendar[];
  hrefOf: (id: string) => string;
}

/** What can be booked, place by place. */
export function BookableList({ t, clinic, calendars, hrefOf }: Props) {
  if (calendars.length === 0) {
    const phone = clinic.places[0]?.phone;
    return (
      <Empty icon={<Icon name="calendar-off" />} title={t("booking.none")}>
        {phone ? t("booking.noneText", { phone }) : t("booking.noneTextBare")}
      </Empty>
    );
  }
  const places = clinic.places.filter(({ id }) => calendars.some(({ locationId }) => locationId === id));
  return (
    <>
      {places.map(({ id, name, address }) => (
        <section key={id} aria-label={name}>
          {places.length > 1 && (
            <h2>
              {name}
              {address && <small>{address}</small>}
            </h2>
          )}
          <List flush>
            {calendars.filter(({ locationId }) => locationId === id).map((calendar) => (
              <ListItem
                key={calendar.id}
                href={hrefOf(calendar.id)}
                title={<bdi>{nameIn(calendar, t.locale)}</bdi>}
                note={noteOf(t, calendar)}
                end={<Icon name="chevron-right" flip />}
              />
            ))}
          </List>
        </section>
      ))}
    </>
  );
}

/** What a calendar is called in a language: its own name there, else the service's, else the clinic's. */
export const nameIn = (
  { name, names, service }: Pick<Calendar, "name" | "names" | "service">,
  locale: string,
): string => names[locale] ?? (name === service.name ? service.names[locale] : undefined) ?? name;

/** 30 minutes · PKR 2,500 · The clinic confirms it first */
export const noteOf = (t: T, { minutes, price, modality, booking }: Calendar): string =>
  [
    t("scheduling.minutes", { count: minutes }),
    moneyIn(languageTag(t.locale), price),
    modality === "in_person" ? null : t(`booking.modality_${modality}`),
    booking === "request" ? t("booking.asksFirst") : null,
  ].filter(Boolean).join(" · ");
