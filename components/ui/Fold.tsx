import type { ComponentChildren } from "preact";
import { Glyph } from "./Glyph.tsx";
import { chevronDown } from "./icons.ts";

interface Props {
  title: string;
  /** What is inside, in a few words, while it is closed. */
  hint?: string;
  open?: boolean;
  children: ComponentChildren;
}

/** A part of a form that most people need not open; the browser's own, so that it works without script. */
export function Fold({ title, hint, open, children }: Props) {
  return (
    <details class="fold" open={open}>
      <summary>
        <span class="chevron">
          <Glyph drawing={chevronDown} />
        </span>
        {title}
        {hint && <small>{hint}</small>}
      </summary>
      <div class="stack">{children}</div>
    </details>
  );
}
