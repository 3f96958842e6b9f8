import { useState } from "preact/hooks";
import { Glyph } from "@/components/ui/Glyph.tsx";
import { check, copy } from "@/components/ui/icons.ts";

/** Copies a text; without script it is not there. */
export default function CopyButton({ value, label, done }: { value: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      class="button"
      data-size="small"
      onClick={async () => {
        await navigator.clipboard.writeText(value);
        setCopied(true);
      }}
    >
      <Glyph drawing={copied ? check : copy} />
      <span role="status">{copied ? done : label}</span>
    </button>
  );
}
