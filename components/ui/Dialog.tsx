import type { ComponentChildren } from "preact";
import { Glyph } from "./Glyph.tsx";
import { x } from "./icons.ts";

interface Props {
  id: string;
  title: string;
  /** The word on the closing button, for screen readers. */
  closeLabel: string;
  /** Where the closing button leads when the page itself is the dialog. */
  closeHref?: string;
  /** Open from the start: the page is the dialog. */
  open?: boolean;
  size?: "small" | "large";
  /** Docked to the end edge at the desk, to the bottom on a phone. */
  sheet?: boolean;
  children: ComponentChildren;
  footer?: ComponentChildren;
}

/**
 * A native dialog. A button with `command="show-modal" commandfor={id}` opens it without script;
 * with `open` it stands on the page, over a scrim.
 */
export function Dialog({ id, title, closeLabel, closeHref, open, size, sheet, children, footer }: Props) {
  return (
    <>
      {open && <div class="scrim" data-screen />}
      <dialog
        class="dialog"
        id={id}
        open={open}
        aria-labelledby={`${id}-title`}
        data-size={size}
        data-kind={sheet ? "sheet" : undefined}
      >
        <header class="head">
          <h2 id={`${id}-title`}>{title}</h2>
          {closeHref
            ? (
              <a class="button" data-kind="quiet" data-icon href={closeHref} aria-label={closeLabel}>
                <Glyph drawing={x} />
              </a>
            )
            : (
              <form method="dialog">
                <button type="submit" class="button" data-kind="quiet" data-icon aria-label={closeLabel}>
                  <Glyph drawing={x} />
                </button>
              </form>
            )}
        </header>
        <div class="dialog-body">{children}</div>
        {footer && <footer>{footer}</footer>}
      </dialog>
    </>
  );
}
