import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { Status } from "@/domain/scheduling/status.ts";
import type { Visit } from "@/domain/scheduling/visit.ts";
import type { T } from "@/texts/mod.ts";

const paths = { confirmed: "confirmation", arrived: "arrival", in_progress: "start" } as const;
const onward = ["arrived", "in_progress", "confirmed"] as const;
const away = { cancelled: "cancellation", no_show: "no-show" } as const;

interface Props {
  t: T;
  base: string;
  slug: string;
  visit: Visit;
  /** Where the visit may go from here, by who looks at it. */
  steps: readonly Status[];
}

/** What can be done with a visit now: the next step first, falling through apart. */
export function VisitSteps({ t, base, slug, visit, steps }: Props) {
  const next = onward.filter((status) => steps.includes(status));
  const gone = (["cancelled", "no_show"] as const).filter((status) => steps.includes(status));
  const fallen = visit.status === "cancelled" || visit.status === "no_show";
  if (next.length + gone.length === 0 && !fallen) return null;
  return (
    <Card title={t("scheduling.nextStep")}>
      <div class="stack">
        {next.length > 0 && (
          <div class="row">
            {next.map((status, index) => (
              <form key={status} method="post" action={`${base}/${paths[status]}`}>
                <Button type="submit" kind={index === 0 ? "primary" : undefined}>
                  {t(`scheduling.step_${status}`)}
                </Button>
              </form>
            ))}
          </div>
        )}
        {fallen && (
          <p>
            {t("scheduling.fellThroughText")}{" "}
            <a href={`/c/${slug}/appointments/new?patientId=${visit.patient.id}`}>
              {t("scheduling.bookAgain")}
            </a>
          </p>
        )}
        {gone.map((status) => (
          <details key={status} class="disclosure">
            <summary>{t(`scheduling.step_${status}`)}</summary>
            <form method="post" action={`${base}/${away[status]}`} class="stack" data-gap="2">
              <TextField
                label={t("scheduling.why")}
                name="reason"
                id={`why-${status}`}
                optional={t("ui.optional")}
                maxLength={500}
              />
              <Button type="submit" kind="danger">
                <Icon name="ban" />
                {t(`scheduling.step_${status}`)}
              </Button>
            </form>
          </details>
        ))}
      </div>
    </Card>
  );
}
