import { dateIn } from "@/core/dates.ts";
import { googleEventLink } from "@/core/google_calendar.ts";
import { clockIn } from "@/core/time.ts";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import { Facts } from "@/components/ui/List.tsx";
import type { OfferSeen } from "@/domain/scheduling/waiting/offer_seen.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  base: string;
  clinicName: string;
  timeZone: string;
  offer: OfferSeen;
}

/** A gap for whoever it was offered to. */
export function OfferPage(props: Props) {
  const { t, offer, timeZone } = props;
  const { state, givenName, startsAt, minutes, practitioner, service, place, until } = offer;
  const known = state === "open" || state === "accepted";
  return (
    <div class="stack" data-gap="5">
      <h1>
        {t(state === "open" ? "waiting.offerHello" : `waiting.offerIs_${state}`, { name: givenName })}
      </h1>
      {known
        ? (
          <Card title={dateIn(t.locale, "fullDay", startsAt, timeZone)}>
            <p class="lead">
              <bdi dir="ltr">{clockIn(timeZone, startsAt)}</bdi>
            </p>
            <Facts
              facts={[
                [t("scheduling.length"), t("scheduling.minutes", { count: minutes })],
                [t("scheduling.practitioner"), practitioner],
                ...service ? [[t("scheduling.service"), service] as [string, string]] : [],
                [t("scheduling.place"), place],
              ]}
            />
          </Card>
        )
        : <Alert tone="info">{t(`waiting.offerText_${state as "refused" | "ran_out" | "outrun"}`)}</Alert>}
      {state === "open" && (
        <>
          {offer.appointmentId && <p>{t("waiting.offerMoves")}</p>}
          <p class="soft">
            {t("waiting.offerUntil", { moment: dateIn(t.locale, "moment", until, timeZone) })}
          </p>
          <Answers {...props} />
        </>
      )}
      {state === "accepted" && <AddToCalendar {...props} />}
    </div>
  );
}

function Answers({ t, form, base }: Props) {
  return (
    <div class="stack" data-gap="3">
      <form method="post" action={`${base}/acceptance`}>
        <input type="hidden" name="requestKey" value={form.requestKey} />
        <Button type="submit" kind="primary" size="large" wide>{t("waiting.accept")}</Button>
      </form>
      <form method="post" action={`${base}/refusal`} class="stack" data-gap="3">
        <Button type="submit" wide>{t("waiting.notThisTime")}</Button>
        <Button type="submit" name="leaving" value="yes" kind="quiet" wide>{t("waiting.leaveList")}</Button>
      </form>
    </div>
  );
}

function AddToCalendar({ t, clinicName, offer: { startsAt, minutes, place } }: Props) {
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  return (
    <Button
      href={googleEventLink({ startsAt, endsAt, summary: clinicName, location: place })}
      target="_blank"
      rel="noreferrer"
      wide
    >
      <Icon name="calendar-plus" />
      {t("waiting.addToGoogle")}
    </Button>
  );
}
