import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { fill, type Sentence } from "@/core/text.ts";
import { Alert } from "@/components/ui/Alert.tsx";
import { send } from "./send.ts";

interface Props {
  locale: string;
  /** What is said while a file is on its way, and when no answer came. */
  sending: Sentence;
  failed: string;
  camera: string;
  /** A plain multipart form with one file field, which works alone without script. */
  children: ComponentChildren;
}

/** Sends chosen, dropped, pasted or photographed files one after the other and says how far each has come. */
export default function Sending({ locale, sending, failed, camera, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const now = useSignal<{ name: string; done: number } | null>(null);
  const problem = useSignal("");

  useEffect(() => {
    const paste = ({ clipboardData }: ClipboardEvent) => take([...clipboardData?.files ?? []]);
    addEventListener("paste", paste);
    return () => removeEventListener("paste", paste);
  }, []);

  async function take(files: File[]) {
    const form = place.current?.querySelector("form");
    if (!form || files.length === 0 || now.value) return;
    problem.value = "";
    let shown = "";
    for (const file of files) {
      now.value = { name: file.name, done: 0 };
      const outcome = await send(form, file, (done) => now.value = { name: file.name, done });
      if (typeof outcome === "string") shown = outcome;
      else {problem.value = [problem.value, `${file.name}: ${outcome.title ?? failed}`].filter(Boolean).join(
          " ",
        );}
    }
    now.value = null;
    if (shown && !problem.value) location.assign(shown);
  }

  const chosen = (input: EventTarget | null) => [...(input as HTMLInputElement).files ?? []];
  return (
    <div
      ref={place}
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.target as HTMLFormElement;
        take(chosen(form.querySelector("input[type=file]")));
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take([...event.dataTransfer?.files ?? []]);
      }}
    >
      {problem.value && <Alert tone="bad" live>{problem.value}</Alert>}
      {children}
      <div class="row">
        <label class="button">
          {camera}
          <input
            class="visually-hidden"
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => take(chosen(event.currentTarget))}
          />
        </label>
      </div>
      {now.value && (
        <div class="meter" role="status">
          <span>{fill(sending, { name: now.value.name }, locale)}</span>
          <progress max={1} value={now.value.done} aria-label={now.value.name} />
        </div>
      )}
    </div>
  );
}
