import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";

/** What a link says that has done its work: there is nothing to book again. */
export function Booked({ t }: { t: T }) {
  return (
    <Empty icon={<Icon name="calendar-check" />} title={t("booking.bookedBefore")}>
      {t("booking.bookedBeforeText")}
    </Empty>
  );
}
