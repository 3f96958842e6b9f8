import { Glyph } from "./Glyph.tsx";
import { check, circleAlert, x } from "./icons.ts";
import type { ToastMessage } from "./toasts.ts";

interface Props extends ToastMessage {
  closeLabel?: string;
  onClose?: () => void;
}

/** One short message over the page. */
export function Toast({ text, tone = "good", undo, closeLabel, onClose }: Props) {
  return (
    <div class="toast" data-tone={tone}>
      <Glyph drawing={tone === "bad" ? circleAlert : check} />
      <p>{text}</p>
      {undo?.action && (
        <form method="post" action={undo.action}>
          <button type="submit" class="button">{undo.label}</button>
        </form>
      )}
      {undo?.act && (
        <button
          type="button"
          class="button"
          onClick={() => {
            onClose?.();
            undo.act!();
          }}
        >
          {undo.label}
        </button>
      )}
      {onClose && (
        <button type="button" class="button" data-icon aria-label={closeLabel} onClick={onClose}>
          <Glyph drawing={x} />
        </button>
      )}
    </div>
  );
}
