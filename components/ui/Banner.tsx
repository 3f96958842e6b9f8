import type { ComponentChildren } from "preact";
import type { Tone } from "./Badge.tsx";

interface Props {
  /** A support session is striped, on every page and cannot be dismissed. */
  kind?: "support";
  tone?: Tone;
  icon: ComponentChildren;
  children: ComponentChildren;
  action?: ComponentChildren;
}

/** A line across the top of every page: trial, support session, maintenance. */
export function Banner({ kind, tone = "warn", icon, children, action }: Props) {
  return (
    <div class="banner" data-kind={kind} data-tone={kind === "support" ? "bad" : tone} role="status">
      {icon}
      <span>{children}</span>
      {action}
    </div>
  );
}
