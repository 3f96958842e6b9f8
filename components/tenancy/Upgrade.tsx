import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T, TextKey } from "@/texts/mod.ts";

/** What stands in place of a page that the clinic's plan does not reach: which plan does, and that nothing is lost. */
export function Upgrade({ t, plan }: { t: T; plan: string }) {
  return (
    <section class="empty" data-size="page">
      <span class="glyph">
        <Icon name="sparkles" />
      </span>
      <h1>{t("tenancy.upgradeTitle", { plan: t(`tenancy.plan_${plan}` as TextKey) })}</h1>
      <p>{t("tenancy.upgradeText")}</p>
      <div class="row">
        <Button href="/" kind="primary">{t("shell.backToStart")}</Button>
      </div>
    </section>
  );
}
