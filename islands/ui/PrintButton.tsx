import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** Prints the page; there only where a script can do it, since the browser's own menu does it as well. */
export default function PrintButton({ label }: { label: string }) {
  const alive = useSignal(false);
  useEffect(() => {
    alive.value = true;
  }, []);
  return (
    <button
      type="button"
      class="button"
      data-kind="primary"
      hidden={!alive.value}
      onClick={() => print()}
    >
      {label}
    </button>
  );
}
