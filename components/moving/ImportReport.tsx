import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Table } from "@/components/ui/Table.tsx";
import { type Counts, type Outcome, outcomes } from "@/core/importer.ts";
import { moneyIn } from "@/core/money.ts";
import type { Import } from "@/domain/moving/import.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  base: string;
  found: Import;
  counts: Counts;
  mayWrite: boolean;
  locale: string;
  currency: string;
}

/** What would become of the lines of a file, or did; each kind can be had as a file, with why. */
export function ImportReport({ t, base, found: { state }, counts, mayWrite, locale, currency }: Props) {
  const some = counts.add + counts.change > 0;
  const next = state === "checked" && some ? "intake" : state === "taken" ? "undo" : undefined;
  const { amounts } = counts;
  return (
    <Card title={t(state === "checked" ? "moving.wouldBe" : "moving.was")}>
      <div class="stack">
        <Table
          caption={t("moving.report")}
          rows={[...outcomes]}
          rowKey={(outcome) => outcome}
          columns={[
            { head: t("moving.outcome"), lead: true, cell: (outcome) => t(`moving.outcome_${outcome}`) },
            { head: t("moving.lines"), numeric: true, phone: "end", cell: (outcome) => counts[outcome] },
            ...(amounts
              ? [{
                head: t("moving.amount"),
                numeric: true,
                phone: "label" as const,
                cell: (outcome: Outcome) => moneyIn(locale, { amount: amounts[outcome], currency }),
              }]
              : []),
            {
              head: t("files.download"),
              quiet: true,
              fit: true,
              phone: "note",
              cell: (outcome) =>
                counts[outcome] > 0 && (
                  <a href={`${base}/lines/${outcome}`}>
                    CSV<span class="visually-hidden">&nbsp;{t(`moving.outcome_${outcome}`)}</span>
                  </a>
                ),
            },
          ]}
        />
        {(counts.notEnrolled ?? 0) > 0 && (
          <p>
            {t("moving.notEnrolled", { count: counts.notEnrolled! })}{" "}
            <a href={`${base}/lines/not-enrolled`}>not-enrolled.csv</a>
          </p>
        )}
        {state === "undone" && counts.kept > 0 && <p>{t("moving.kept", { count: counts.kept })}</p>}
        {mayWrite && next && (
          <form method="post" action={`${base}/${next}`} class="row">
            <Button type="submit" kind={next === "undo" ? "danger" : "primary"}>
              {next === "undo" ? t("moving.undo") : t("moving.take", { count: counts.add + counts.change })}
            </Button>
          </form>
        )}
      </div>
    </Card>
  );
}
