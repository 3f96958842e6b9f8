import { signal } from "@preact/signals";

/** A short message that leaves by itself; `undo` posts to an address. */
export interface ToastMessage {
  text: string;
  tone?: "good" | "bad";
  undo?: { label: string; action: string };
}

export const toasts = signal<(ToastMessage & { id: number })[]>([]);
let last = 0;

/** Shows a message to whoever looks at the page: one with an undo stays longer. */
export function toast(message: ToastMessage): void {
  const id = ++last;
  toasts.value = [...toasts.value.slice(-2), { ...message, id }];
  setTimeout(() => dismiss(id), message.undo ? 12_000 : 6_000);
}

/** Takes a message away. */
export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((message) => message.id !== id);
}
