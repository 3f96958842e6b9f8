import { dateIn } from "@/core/dates.ts";
import type { Money as Amount } from "@/core/money.ts";
import { Money } from "@/components/ui/Money.tsx";
import { Stat, Stats } from "@/components/ui/Stat.tsx";
import type { VisitFigures as Figures } from "@/domain/scheduling/visit_figures.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  timeZone: string;
  figures?: Figures;
  /** What they paid and what they owe, for those who may know. */
  balance?: { paid: Amount; balance: Amount };
}

/** A patient in figures: next and last visit, how often they came, what they spent and what they owe. */
export function VisitFigures({ t, slug, timeZone, figures, balance }: Props) {
  if (!figures && !balance) return null;
  const day = (at: Date | null) => at ? dateIn(t.locale, "date", at, timeZone) : "–";
  return (
    <Stats>
      {figures && (
        <>
          <Stat
            label={t("record.nextVisit")}
            value={figures.next
              ? <a href={`/c/${slug}/appointments/${figures.next.id}`}>{day(figures.next.startsAt)}</a>
              : "–"}
          />
          <Stat
            label={t("record.lastVisit")}
            value={day(figures.last)}
            note={figures.first && t("record.since", { day: day(figures.first) })}
          />
          <Stat
            label={t("record.visits")}
            value={figures.visits}
            note={t("record.missed", { count: figures.missed })}
          />
        </>
      )}
      {balance && (
        <>
          <Stat label={t("record.spent")} value={<Money {...balance.paid} locale={t.locale} />} />
          <Stat label={t("billing.balance")} value={<Money {...balance.balance} locale={t.locale} />} />
        </>
      )}
    </Stats>
  );
}
