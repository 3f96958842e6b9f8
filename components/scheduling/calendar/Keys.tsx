import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";

/** Says, to whoever asks and to whoever listens, what the keyboard does on the calendar. */
export function Keys({ t }: { t: T }) {
  return (
    <>
      <button
        type="button"
        class="button"
        data-kind="quiet"
        data-icon
        popovertarget="calendar-keys"
        aria-label={t("calendar.keysHintShort")}
        title={t("calendar.keysHintShort")}
      >
        <Icon name="circle-question-mark" />
      </button>
      <div class="menu" popover id="calendar-keys">
        <p class="hover-card">{t("calendar.keysHint")}</p>
      </div>
    </>
  );
}
