import { dateIn, dayInWords } from "@/core/dates.ts";
import { Alert } from "@/components/ui/Alert.tsx";
import { stands, type Verification } from "@/domain/audit/verification.ts";
import type { T } from "@/texts/mod.ts";

/** What proving the history found: that it stands, or since when it does not. */
export function Proof({ t, proof, timeZone }: { t: T; proof: Verification; timeZone: string }) {
  const at = (instant: Date) => dateIn(t.locale, "moment", instant, timeZone);
  const { broken, missed, events, unsealed, lastSealedAt } = proof;
  if (!stands(proof)) {
    return (
      <Alert tone="bad" title={t("audit.broken")} live>
        {[
          ...broken.map(({ number, sealedAt, expected, found }) =>
            t("audit.brokenSeal", { number, at: at(sealedAt), expected, found })
          ),
          ...missed.map(({ day, number }) =>
            t("audit.missed", { day: dayInWords(t.locale, "longDate", day), number })
          ),
        ].join(" ")}
      </Alert>
    );
  }
  return (
    <Alert tone="good" title={t("audit.intact")} live>
      {t("audit.intactText", { count: events })}{" "}
      {lastSealedAt && t("audit.lastSealed", { at: at(lastSealedAt), waiting: unsealed })}
    </Alert>
  );
}
