import type { ComponentChildren } from "preact";

export interface Tab {
  href: string;
  label: string;
  current?: boolean;
  count?: number;
}

// Every link says whether it is current, or Fresh would mark those above the page's address as well.

/** The parts of one record, each with its own address. */
export function Tabs({ label, tabs, flush }: { label: string; tabs: Tab[]; flush?: boolean }) {
  return (
    <nav class="tabs" aria-label={label} data-flush={flush}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? "page" : "false"}>
          {tab.label}
          {tab.count !== undefined && <span class="count">{tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}

/** One of a few views of the same thing: day, week, month. */
export function Segmented({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav class="segmented" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? "true" : "false"}>{tab.label}</a>
      ))}
    </nav>
  );
}

/** The steps of a way through several pages; those before the current one are done. */
export function Steps(
  { label, steps, current }: { label: string; steps: ComponentChildren[]; current: number },
) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={index}
          aria-current={index === current ? "step" : undefined}
          data-done={index < current || undefined}
        >
          <span>{index + 1}</span>
          <span>{step}</span>
        </li>
      ))}
    </ol>
  );
}
