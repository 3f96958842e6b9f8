import type { ComponentChildren } from "preact";
import { Glyph } from "./Glyph.tsx";
import { chevronLeft, chevronRight } from "./icons.ts";

interface Props {
  /** What is paged through, for screen readers. */
  label: string;
  /** Where the previous page begins; absent on the first. */
  previous?: { href: string; label: string };
  /** Where the next page begins; absent on the last. */
  next?: { href: string; label: string };
  /** What is shown, such as “40 patients”. */
  children?: ComponentChildren;
}

/** Previous and next page of a list that is read by keyset. */
export function Pagination({ label, previous, next, children }: Props) {
  if (!previous && !next) return null;
  return (
    <nav class="pagination" aria-label={label}>
      <span>{children}</span>
      <span class="row push">
        {previous && (
          <a class="button" rel="prev" href={previous.href}>
            <Glyph drawing={chevronLeft} flip />
            {previous.label}
          </a>
        )}
        {next && (
          <a class="button" rel="next" href={next.href}>
            {next.label}
            <Glyph drawing={chevronRight} flip />
          </a>
        )}
      </span>
    </nav>
  );
}
