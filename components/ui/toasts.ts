import { signal } from "@preact/signals";

/** A short message that leaves by itself; `undo` posts to an address or does what it says, and stays longer. */
export interface ToastMessage {
  text: string;
  tone?: "good" | "bad";
  undo?: { label: string; action?: string; act?: () => void };
}

export const toasts = signal<(ToastMessage & { id: number })[]>([]);
const leaving = new Map<number, ReturnType<typeof setTimeout>>();
let last = 0;

/** Shows a message to whoever looks at the page, or keeps one that says the same there: whoever tries again is told once. */
export function toast(message: ToastMessage): void {
  const shown = toasts.value.find(({ text, tone, undo }) =>
    text === message.text && tone === message.tone && !undo
  );
  const id = shown && !message.undo ? shown.id : ++last;
  if (id !== shown?.id) toasts.value = [...toasts.value.slice(-2), { ...message, id }];
  clearTimeout(leaving.get(id));
  leaving.set(id, setTimeout(() => dismiss(id), message.undo ? 12_000 : 6_000));
}

/** Takes a message away. */
export function dismiss(id: number): void {
  clearTimeout(leaving.get(id));
  leaving.delete(id);
  toasts.value = toasts.value.filter((message) => message.id !== id);
}
