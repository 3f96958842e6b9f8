import { Card } from "@/components/ui/Card.tsx";
import type { Import } from "@/domain/moving/import.ts";
import type { T, TextKey } from "@/texts/mod.ts";

/** How far a job has come; the page asks again by itself. */
export function Progress({ t, found: { state, rows, done } }: { t: T; found: Import }) {
  const label = t(`moving.state_${state}` as TextKey);
  return (
    <Card>
      <div class="meter" role="status">
        <div class="row">
          <span>{label}</span>
          <span class="end">{t("moving.progress", { done: state === "reading" ? rows : done, rows })}</span>
        </div>
        <progress max={Math.max(1, rows)} value={state === "reading" ? undefined : done} aria-label={label} />
      </div>
    </Card>
  );
}
