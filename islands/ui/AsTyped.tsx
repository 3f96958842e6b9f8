import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

const settle = 150;

/** Sends the search form inside it while one types; the page's partial shows what was found. */
export default function AsTyped({ children }: { children: ComponentChildren }) {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  function type(event: InputEvent) {
    const { form } = event.target as HTMLInputElement;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => form?.requestSubmit(), settle);
  }
  return <div onInput={type}>{children}</div>;
}
