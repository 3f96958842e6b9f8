import type { T } from "@/texts/mod.ts";

/** Says, to whoever asks and to whoever listens, what the keyboard does on the calendar. */
export const Keys = ({ t }: { t: T }) => (
  <p class="visually-hidden" id="calendar-keys">{t("calendar.keysHint")}</p>
);
