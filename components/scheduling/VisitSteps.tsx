import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { Status } from "@/domain/scheduling/status.ts";
import type { Visit } from "@/domain/scheduling/visit.ts";
import type { T } from "@/texts/mod.ts";
import { AmendForm } from "./AmendForm.tsx";
import { MoveForm } from "./MoveForm.tsx";
import { WhichField } from "./WhichField.tsx";

const paths = { confirmed: "confirmation", arrived: "arrival", in_progress: "start" } as const;
const onward = ["arrived", "in_progress", "confirmed"] as const;
const clockPaths = { seated: "seating", dismissed: "dismissal" } as const;
const away = { cancelled: "cancellation", no_show: "no-show" } as const;

interface Props {
  t: T;
  base: string;
  visit: Visit;
  timeZone: string;
  practitioners: { id: string; name: string }[];
  mayDoubleBook: boolean;
  /** Whether the visit can be moved, by who looks at it. */
  mayMove: boolean;
  /** Where the visit may go from here, by who looks at it. */
  steps: readonly Status[];
}

/** What can be done with a visit now: the next step first, falling through apart. */
export function VisitSteps({ t, base, visit, steps, mayMove, ...move }: Props) {
  const next = onward.filter((status) => steps.includes(status));
  const gone = (["cancelled", "no_show"] as const).filter((status) => steps.includes(status));
  const fallen = visit.status === "cancelled" || visit.status === "no_show";
  const amendable = visit.status !== "in_progress" && (steps.length > 0 || mayMove);
  const clocks = steps.length === 0 ? [] : clocksOf(visit);
  if (next.length + gone.length + clocks.length === 0 && !mayMove) return null;
  return (
    <Card title={t("scheduling.nextStep")}>
      <div class="stack">
        {next.length + clocks.length > 0 && (
          <div class="row">
            {next.map((status, index) => (
              <form key={status} method="post" action={`${base}/${paths[status]}`}>
                <Button type="submit" kind={index === 0 ? "primary" : undefined}>
                  {t(`scheduling.step_${status}`)}
                </Button>
              </form>
            ))}
            {clocks.map((clock) => (
              <form key={clock} method="post" action={`${base}/${clockPaths[clock]}`}>
                <Button type="submit">{t(`scheduling.step_${clock}`)}</Button>
              </form>
            ))}
          </div>
        )}
        {fallen && <p>{t("scheduling.fellThroughText")}</p>}
        {mayMove && <MoveForm t={t} base={base} visit={visit} {...move} />}
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
              {status === "cancelled" && <WhichField t={t} id="cancel" visit={visit} />}
              <Button type="submit" kind="danger">
                <Icon name="ban" />
                {t(`scheduling.step_${status}`)}
              </Button>
            </form>
          </details>
        ))}
        {amendable && <AmendForm t={t} base={base} visit={visit} />}
      </div>
    </Card>
  );
}

/** Which of the patient's times can be noted now. */
function clocksOf({ status, seatedAt, dismissedAt }: Visit): (keyof typeof clockPaths)[] {
  if (status === "arrived" && !seatedAt) return ["seated"];
  if (status === "in_progress" && !dismissedAt) return ["dismissed"];
  return [];
}
