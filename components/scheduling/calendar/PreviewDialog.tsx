import { Partial } from "fresh/runtime";
import { Icon } from "@/components/ui/Icon.tsx";
import { Skeleton } from "@/components/ui/Skeleton.tsx";
import type { T } from "@/texts/mod.ts";

/** Where the visit that was pressed is shown; its shape stands there while it comes. */
export function PreviewDialog({ t }: { t: T }) {
  return (
    <dialog class="dialog preview" data-kind="sheet" aria-label={t("scheduling.visit")}>
      <header class="head">
        <form method="dialog">
          <button type="submit" class="button" data-kind="quiet" data-icon aria-label={t("calendar.close")}>
            <Icon name="x" />
          </button>
        </form>
      </header>
      <div class="dialog-body">
        <div class="while-loading">
          <Skeleton label={t("calendar.loading")} rows={4} />
        </div>
        <Partial name="preview">
          <span />
        </Partial>
      </div>
    </dialog>
  );
}
