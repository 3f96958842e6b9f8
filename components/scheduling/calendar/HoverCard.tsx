/** What is told of a visit when the pointer rests on it; whatever one may not see is not there. */
export interface Told {
  who: string;
  status: string;
  when: string;
  what: string;
  alerts: string[];
  /** Label and value: phone, balance. */
  facts: [label: string, value: string][];
}

/** More about one visit, beside its card. */
export function HoverCard({ told }: { told: Told }) {
  const { who, status, when, what, alerts, facts } = told;
  return (
    <div class="hover-card stack" data-gap="1">
      <b>
        <bdi>{who}</bdi>
      </b>
      <span class="faint">
        <bdi dir="ltr">{when}</bdi> · {status}
      </span>
      {what && <span>{what}</span>}
      {alerts.length > 0 && <span data-tone="bad" class="tag">{alerts.join(", ")}</span>}
      {facts.map(([label, value]) => (
        <span key={label}>
          <span class="faint">{label}</span> <bdi dir="ltr">{value}</bdi>
        </span>
      ))}
    </div>
  );
}
