import type { ComponentChildren } from "preact";

interface Props {
  label: string;
  value: ComponentChildren;
  note?: ComponentChildren;
}

/** One figure under its name. */
export function Stat({ label, value, note }: Props) {
  return (
    <div class="stat">
      <span class="label">{label}</span>
      <span class="value">{value}</span>
      {note && <span class="note">{note}</span>}
    </div>
  );
}

/** Figures side by side, columns of one ledger. */
export function Stats({ children }: { children: ComponentChildren }) {
  return <div class="stats">{children}</div>;
}
