import { dayInWords } from "@/core/dates.ts";
import { Card } from "@/components/ui/Card.tsx";
import { Facts } from "@/components/ui/List.tsx";
import type { MedicalHistory } from "@/domain/patients/medical_history.ts";
import type { T } from "@/texts/mod.ts";

/** One version of a medical history, to be read. */
export function HistorySheet({ t, history, title }: { t: T; history: MedicalHistory; title: string }) {
  const { conditions, medications, allergies, oralHabits, pregnancy, notes } = history;
  const facts: [string, preact.ComponentChildren][] = [
    [t("record.conditions"), told(conditions.join(", "))],
    [t("record.medications"), told(medications.join(", "))],
    [t("record.allergies"), told(allergies.join(", "))],
    [t("record.oralHabits"), oralHabits.map((habit) => t(`record.habit_${habit}`)).join(", ")],
    [t("record.pregnancy"), pregnancy ? t(`record.pregnancy_${pregnancy}`) : ""],
    [t("record.historyNotes"), told(notes ?? "")],
  ];
  const said = [conditions.length, medications.length, allergies.length, oralHabits.length, pregnancy, notes];
  return (
    <Card
      title={title}
      footer={
        <small class="faint">
          {t("record.reviewedBy", {
            day: dayInWords(t.locale, "longDate", history.reviewedOn),
            name: history.writtenBy ?? t("record.nobody"),
          })}
        </small>
      }
    >
      <Facts facts={facts.filter((_, index) => said[index])} />
    </Card>
  );
}

const told = (words: string) => <bdi>{words}</bdi>;
