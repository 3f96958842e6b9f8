import { dateIn } from "@/core/dates.ts";
import { Banner } from "@/components/ui/Banner.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";

/** Says, on every page of a clinic that demands it, until when a second step must be set up. */
export function TwoStepBanner({ t, timeZone, by }: { t: T; timeZone: string; by: Date }) {
  return (
    <Banner
      icon={<Icon name="shield-alert" />}
      action={<a class="link" href="/account/two-step">{t("account.setUpNow")}</a>}
    >
      {t("account.twoStepBy", { day: dateIn(t.locale, "longDate", by, timeZone) })}
    </Banner>
  );
}
