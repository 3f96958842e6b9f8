import { Toast } from "@/components/ui/Toast.tsx";
import { dismiss, type ToastMessage, toasts } from "@/components/ui/toasts.ts";
import { useSignal } from "@preact/signals";

interface Props {
  closeLabel: string;
  /** What the page before this one had to say; it stays until closed, since nobody may have seen it yet. */
  flash?: ToastMessage;
}

/** Where messages appear. Any island says one with `toast()` of `components/ui/toasts.ts`. */
export default function Toasts({ closeLabel, flash }: Props) {
  const flashed = useSignal(flash);
  return (
    <div class="toasts" role="status">
      {flashed.value && (
        <Toast {...flashed.value} closeLabel={closeLabel} onClose={() => (flashed.value = undefined)} />
      )}
      {toasts.value.map((message) => (
        <Toast
          key={message.id}
          {...message}
          closeLabel={closeLabel}
          onClose={() => dismiss(message.id)}
        />
      ))}
    </div>
  );
}
