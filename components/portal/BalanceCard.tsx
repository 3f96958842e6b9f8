import type { Money as Amount } from "@/core/money.ts";
import { Stat, Stats } from "@/components/ui/Stat.tsx";
import { Money } from "@/components/ui/Money.tsx";
import type { T } from "@/texts/mod.ts";

/** What the patient owes, and where to pay it. */
export function BalanceCard({ t, balance }: { t: T; balance: Amount }) {
  const owed = balance.amount > 0;
  return (
    <Stats>
      <Stat
        label={owed ? t("portal.owe") : t("portal.nothingOwed")}
        value={<Money {...balance} locale={t.locale} />}
        note={owed ? t("portal.payHint") : undefined}
      />
    </Stats>
  );
}
