import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

const settle = 150;

/** Sends the search form inside it while one types; the page's partial shows what was found. */
export default function AsTyped({ children }: { children: ComponentChildren }) {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  function type(event: InputEvent) {
    const field = event.target as HTMLInputElement;
    sent();
    // Whoever has left the field is on the way to something found, and must not be called back.
    timer.current = setTimeout(() => document.activeElement === field && field.form?.requestSubmit(), settle);
  }
  const sent = () => clearTimeout(timer.current);
  return <div onInput={type} onSubmit={sent}>{children}</div>;
}
