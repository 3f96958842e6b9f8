import type { ComponentChildren } from "preact";

/** Rows that lead somewhere; `flush` aligns them with the text around. */
export function List({ flush, children }: { flush?: boolean; children: ComponentChildren }) {
  return <ul class="list" data-flush={flush}>{children}</ul>;
}

interface Props {
  href?: string;
  icon?: ComponentChildren;
  title: ComponentChildren;
  note?: ComponentChildren;
  end?: ComponentChildren;
}

/** One row of a list: what, a note beneath it, and a figure or state at its end. */
export function ListItem({ href, icon, title, note, end }: Props) {
  const inside = (
    <>
      {icon}
      <span class="grow">
        <b>{title}</b>
        {note && <small>{note}</small>}
      </span>
      {end && <span class="end">{end}</span>}
    </>
  );
  return (
    <li>{href ? <a class="list-item" href={href}>{inside}</a> : <div class="list-item">{inside}</div>}</li>
  );
}

/** Pairs of a label and a value, aligned. */
export function Facts({ facts }: { facts: [label: string, value: ComponentChildren][] }) {
  return (
    <dl class="facts">
      {facts.map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}:`}>{value}</dd>])}
    </dl>
  );
}
