import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";

/** What stands where a time is held no longer. */
export function RanOut({ t, again }: { t: T; again: string }) {
  return (
    <Empty
      icon={<Icon name="hourglass" />}
      title={t("booking.ranOut")}
      action={<Button kind="primary" href={again}>{t("booking.chooseTime")}</Button>}
    >
      {t("booking.ranOutText")}
    </Empty>
  );
}
