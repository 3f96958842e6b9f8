import { dayInWords } from "@/core/dates.ts";
import { moneyIn } from "@/core/money.ts";
import { directionOf } from "@/core/text.ts";
import { type Price, priceOn } from "@/domain/catalog/price.ts";
import type { T } from "@/texts/mod.ts";

const [width, height, top, foot, start] = [320, 132, 16, 24, 4];

/** Prices over time as steps, today marked and what is to come dashed; the list beside it says the same in words. */
export function PriceChart({ t, prices, today }: { t: T; prices: Price[]; today: string }) {
  const steps = prices.toReversed();
  const begun = steps.flatMap(({ from }) => from ?? []);
  if (begun.length === 0) return null;
  const [first, last] = [begun[0], begun.at(-1)!].map(dayNumber);
  const now = dayNumber(today);
  const room = Math.max(30, (Math.max(last, now) - Math.min(first, now)) * 0.2);
  const [since, until] = [Math.min(first, now) - room, Math.max(last, now) + room];
  const x = (day: number) => Math.round(start + (day - since) / (until - since) * (width - start));
  const amounts = steps.map(({ amount }) => amount);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const y = (amount: number) =>
    Math.round(
      high === low ? height / 2 : height - foot - (amount - low) / (high - low) * (height - foot - top),
    );
  const line = (from: number, to: number) =>
    steps.flatMap((step) => {
      const [begins, ends] = [
        step.from ? dayNumber(step.from) : since,
        step.until ? dayNumber(step.until) : until,
      ];
      if (ends <= from || begins >= to) return [];
      return [`${x(Math.max(begins, from))},${y(step.amount)}`, `${x(Math.min(ends, to))},${y(step.amount)}`];
    }).join(" ");
  const current = priceOn(prices, today);
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${height}`} direction="ltr" role="img" aria-labelledby="price-chart">
        <title id="price-chart">
          {t("catalog.chart", {
            now: current ? moneyIn(t.locale, current) : "–",
            low: moneyIn(t.locale, { ...prices[0], amount: low }),
            high: moneyIn(t.locale, { ...prices[0], amount: high }),
          })}
        </title>
        <g aria-hidden="true">
          <line class="grid" x1={x(now)} x2={x(now)} y1={0} y2={height - foot + 4} />
          <polyline class="line" points={line(since, now)} />
          <polyline class="line" points={line(now, until)} stroke-dasharray="4 4" />
          {begun.map((day) => (
            <circle
              key={day}
              data-series="1"
              cx={x(dayNumber(day))}
              cy={y(priceOn(prices, day)!.amount)}
              r={3}
            />
          ))}
          <text x={x(now)} y={height - 4} text-anchor="middle" direction={directionOf(t.locale)}>
            {dayInWords(t.locale, "date", today)}
          </text>
        </g>
      </svg>
    </figure>
  );
}

const dayNumber = (day: string) => Date.parse(day) / 86_400_000;
