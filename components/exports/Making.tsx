import { Card } from "@/components/ui/Card.tsx";
import type { Export } from "@/domain/exports/export.ts";
import type { T } from "@/texts/mod.ts";

/** How far an export has come; the page asks again by itself. */
export function Making({ t, found: { step, steps } }: { t: T; found: Export }) {
  const label = t("exports.state_making");
  return (
    <Card>
      <div class="meter" role="status">
        <div class="row">
          <span>{label}</span>
          <span class="end">{t("exports.progress", { done: step, steps })}</span>
        </div>
        <progress max={steps} value={step} aria-label={label} />
      </div>
    </Card>
  );
}
