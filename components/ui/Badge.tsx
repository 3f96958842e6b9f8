import type { ComponentChildren } from "preact";

export type Tone = "accent" | "info" | "good" | "warn" | "bad" | "plum";

interface Props {
  tone?: Tone;
  /** Grey: a count that asks for nothing. */
  quiet?: boolean;
  children: ComponentChildren;
}

/** A count. */
export function Badge({ tone, quiet, children }: Props) {
  return <span class="badge" data-tone={tone} data-kind={quiet ? "quiet" : undefined}>{children}</span>;
}

/** A short fact with the tone of its meaning; its word says it too. */
export function Tag({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return <span class="tag" data-tone={tone}>{children}</span>;
}

/** A filter or fact that stands in a row of its like; with `href` it is a link, current or not. */
export function Chip(
  { href, current, children }: { href?: string; current?: boolean; children: ComponentChildren },
) {
  if (href === undefined) return <span class="chip">{children}</span>;
  return <a class="chip" href={href} aria-current={current ? "true" : "false"}>{children}</a>;
}
