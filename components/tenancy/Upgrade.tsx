import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T, TextKey } from "@/texts/mod.ts";
import { sectionName } from "./words.ts";

interface Props {
  t: T;
  /** The plan that has it. */
  plan?: string | number;
  /** The part that the clinic has switched off. */
  module?: string | number;
}

/** What stands in place of a page that the clinic's plan does not reach or that is switched off, and that nothing is lost. */
export function Upgrade({ t, plan, module }: Props) {
  const title = plan
    ? t("tenancy.upgradeTitle", { plan: t(`tenancy.plan_${plan}` as TextKey) })
    : t("tenancy.offTitle", { module: sectionName(t, String(module)) });
  return (
    <section class="empty" data-size="page">
      <span class="glyph">
        <Icon name={plan ? "sparkles" : "power"} />
      </span>
      <h1>{title}</h1>
      <p>{t(plan ? "tenancy.upgradeText" : "tenancy.offText")}</p>
      <div class="row">
        <Button href="/" kind="primary">{t("shell.backToStart")}</Button>
      </div>
    </section>
  );
}
