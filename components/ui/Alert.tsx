import type { ComponentChildren } from "preact";
import type { Tone } from "./Badge.tsx";
import { Glyph } from "./Glyph.tsx";
import { circleAlert, circleCheck, info, triangleAlert } from "./icons.ts";

interface Props {
  tone?: Tone;
  title?: string;
  /** Read out at once: for what just happened, not for what was there when the page came. */
  live?: boolean;
  children?: ComponentChildren;
}

/** Something to know before going on, in place. */
export function Alert({ tone = "info", title, live, children }: Props) {
  const glyph = tone === "bad"
    ? circleAlert
    : tone === "warn"
    ? triangleAlert
    : tone === "good"
    ? circleCheck
    : info;
  return (
    <div class="alert" data-tone={tone} role={live ? "alert" : undefined}>
      <Glyph drawing={glyph} />
      <div class="grow">
        {title && <b>{title}</b>} {children}
      </div>
    </div>
  );
}
