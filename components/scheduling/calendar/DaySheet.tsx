import { Tag } from "@/components/ui/Badge.tsx";
import type { PatientAlert } from "@/domain/patients/alert.ts";
import type { SheetLine } from "@/domain/scheduling/views/day_sheet.ts";
import { nameShown } from "@/domain/scheduling/views/name_shown.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  /** The clinic's address. */
  base: string;
  title: string;
  clinic: string;
  /** Whose day it is. */
  name: string;
  printed: string;
  lines: SheetLine[];
  alerts: ReadonlyMap<string, PatientAlert[]>;
  timeOf: (at: Date) => string;
  ageOf: (birthDate: string) => number;
}

/** One practitioner's day on paper: who comes when and why, what must be known of them, and room to write. */
export function DaySheet({ t, base, title, clinic, name, printed, lines, alerts, timeOf, ageOf }: Props) {
  return (
    <section class="print-sheet day-sheet" aria-label={name}>
      <header>
        <div>
          <h2>{name}</h2>
          <p>{title}</p>
        </div>
        <p class="faint">
          {clinic}
          <br />
          {t("scheduling.visits", { count: lines.length })}
        </p>
      </header>
      <div class="table-wrap">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t("ui.time")}</th>
              <th scope="col">{t("scheduling.patient")}</th>
              <th scope="col">{t("scheduling.reason")}</th>
              <th scope="col">{t("calendar.remarks")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td>
                  <b>
                    <bdi dir="ltr">{timeOf(line.startsAt)}</bdi>
                  </b>
                  <br />
                  <small>
                    <bdi dir="ltr">{timeOf(line.endsAt)}</bdi>
                  </small>
                </td>
                <td>
                  <a class="link" href={`${base}/appointments/${line.id}`}>
                    <b>
                      <bdi>{nameShown(line.patient.name)}</bdi>
                    </b>
                  </a>
                  <br />
                  <small>
                    <bdi dir="ltr">{line.patient.number}</bdi>
                    {line.patient.birthDate &&
                      ` · ${t("calendar.years", { count: ageOf(line.patient.birthDate) })}`}
                  </small>
                  {(alerts.get(line.patient.id) ?? []).map(({ id, kind, detail }) => (
                    <div key={id}>
                      <Tag tone="bad">{[t(`record.kind_${kind}`), detail].filter(Boolean).join(": ")}</Tag>
                    </div>
                  ))}
                </td>
                <td>
                  {[line.service, line.reason].filter(Boolean).join(" · ")}
                  {line.note && (
                    <>
                      <br />
                      <small>{line.note}</small>
                    </>
                  )}
                </td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer>{printed}</footer>
    </section>
  );
}
