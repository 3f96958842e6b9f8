import { dayInWords } from "@/core/dates.ts";
import { Card } from "@/components/ui/Card.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import type { Yield } from "@/domain/scheduling/recall/yield.ts";
import type { T } from "@/texts/mod.ts";

const [width, height] = [160, 14];
const bars = ["due", "contacted", "booked", "seen"] as const;

/** Of those due by each rule in each month, how many were contacted, booked and came: as bars, and in figures. */
export function YieldChart({ t, yields }: { t: T; yields: Yield[] }) {
  const most = Math.max(...yields.map(({ due }) => due));
  const columns: Column<Yield>[] = [
    {
      head: t("recall.month"),
      lead: true,
      cell: ({ month, rule }) => `${rule} · ${dayInWords(t.locale, "month", `${month}-01`)}`,
    },
    ...bars.map((bar): Column<Yield> => ({
      head: t(`recall.yield_${bar}`),
      numeric: true,
      phone: "label",
      cell: (one) => one[bar],
    })),
    {
      head: t("recall.picture"),
      quiet: true,
      cell: (one) => (
        <div class="chart">
          <svg viewBox={`0 0 ${width} ${height}`} direction="ltr" aria-hidden="true">
            {bars.map((bar, index) => (
              <rect
                key={bar}
                data-series={String(index + 1)}
                x={0}
                y={index * 3.5}
                width={Math.round(one[bar] / most * width)}
                height={3}
              />
            ))}
          </svg>
        </div>
      ),
    },
  ];
  return (
    <Card title={t("recall.yield")} bleed>
      <Table
        caption={t("recall.yield")}
        columns={columns}
        rows={yields}
        rowKey={({ ruleId, month }) => `${ruleId} ${month}`}
      />
    </Card>
  );
}
