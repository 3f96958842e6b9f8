import type { ComponentChildren } from "preact";

export interface PaletteLine {
  href: string;
  label: string;
  note?: string;
  end?: string;
  icon: ComponentChildren;
  /** Done when it is taken, before it opens. */
  onTake?: () => void;
}

interface Props {
  heading: string;
  lines: PaletteLine[];
  /** The number of its first line among all lines. */
  first: number;
  active: number;
}

/** Opens what a line leads to. */
export function take({ href, onTake }: PaletteLine): void {
  onTake?.();
  location.assign(href);
}

/** Lines of the palette under one heading. */
export function PaletteGroup({ heading, lines, first, active }: Props) {
  if (lines.length === 0) return null;
  return (
    <div role="group" aria-label={heading}>
      <div role="presentation" aria-hidden="true">{heading}</div>
      {lines.map((line, index) => (
        <div
          key={line.href}
          id={`palette-${first + index}`}
          role="option"
          aria-selected={`${first + index === active}`}
          data-active={first + index === active || undefined}
          onClick={() => take(line)}
        >
          {line.icon}
          <span>
            {line.label}
            {line.note && (
              <small>
                <bdi dir="ltr">{line.note}</bdi>
              </small>
            )}
          </span>
          {line.end && <span class="end">{line.end}</span>}
        </div>
      ))}
    </div>
  );
}
