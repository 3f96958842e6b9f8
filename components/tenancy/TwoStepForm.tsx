import { dateIn } from "@/core/dates.ts";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import type { TwoStepDemanded } from "@/domain/tenancy/two_step.ts";
import type { T } from "@/texts/mod.ts";

interface Props extends TwoStepDemanded {
  t: T;
  form: FormState;
  action: string;
  timeZone: string;
}

const grace = [0, 7, 14, 30];

/** What is demanded of signing in, who has nothing set up yet, and the way to demand it or no longer. */
export function TwoStepForm({ t, form, action, timeZone, from, unguarded }: Props) {
  const on = from !== null;
  return (
    <>
      <p class="soft measure">{t("tenancy.twoStepText")}</p>
      {on && (
        <Alert tone="good">
          {t(from <= new Date() ? "tenancy.twoStepSince" : "tenancy.twoStepFrom", {
            day: dateIn(t.locale, "longDate", from, timeZone),
          })}
        </Alert>
      )}
      <p>
        {unguarded.length === 0
          ? t("tenancy.twoStepAll")
          : `${t("tenancy.twoStepWithout", { count: unguarded.length })} ${unguarded.join(" · ")}`}
      </p>
      <form method="post" action={action} class="stack" data-gap="3">
        <input type="hidden" name="requestKey" value={form.requestKey} />
        <input type="hidden" name="demand" value={on ? "off" : "on"} />
        {!on && (
          <Select
            label={t("tenancy.twoStepGrace")}
            name="days"
            value="14"
            options={grace.map((days) => ({
              value: String(days),
              label: days === 0 ? t("tenancy.twoStepAtOnce") : t("tenancy.twoStepDays", { count: days }),
            }))}
          />
        )}
        <span>
          <Button type="submit" kind={on ? "danger" : "primary"}>
            {t(on ? "tenancy.twoStepLift" : "tenancy.twoStepDemand")}
          </Button>
        </span>
      </form>
    </>
  );
}
