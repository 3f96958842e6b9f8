import { googleEventLink } from "@/core/google_calendar.ts";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { Visit } from "@/domain/scheduling/visit.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  /** The visit's address. */
  base: string;
  slug: string;
  visit: Visit;
  permissions: ReadonlySet<string>;
}

const coming = new Set(["requested", "scheduled", "confirmed"]);

/** Where a visit leads beyond itself: its gap filled, the visit brought forward, a word about it, another calendar. */
export function VisitWays({ t, base, slug, visit, permissions }: Props) {
  const { id, status, startsAt, endsAt, patient, service, location } = visit;
  const ahead = +startsAt > Date.now();
  const fallen = status === "cancelled" || status === "no_show";
  return (
    <div class="row">
      {fallen && ahead && permissions.has("waiting.read") && (
        <Button href={`${base}/gap`}>
          <Icon name="hourglass" />
          {t("waiting.fill")}
        </Button>
      )}
      {coming.has(status) && ahead && (
        <>
          {permissions.has("waiting.write") && (
            <Button href={`/c/${slug}/waiting/new?appointmentId=${id}`}>
              <Icon name="hourglass" />
              {t("waiting.earlier")}
            </Button>
          )}
          <Button
            href={googleEventLink({
              startsAt,
              endsAt,
              summary: [patient.name, service?.name].filter(Boolean).join(" · "),
              location: location.name,
            })}
            target="_blank"
            rel="noreferrer"
            kind="quiet"
          >
            <Icon name="calendar-plus" />
            {t("waiting.addToGoogle")}
          </Button>
        </>
      )}
      {status === "completed" && permissions.has("reviews.read") && (
        <Button href={`${base}/review`}>
          <Icon name="star" />
          {t("reviews.title")}
        </Button>
      )}
    </div>
  );
}
