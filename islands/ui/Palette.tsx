import { useSignal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import type { PaletteDialog, PaletteProps } from "@/components/ui/PaletteDialog.tsx";

type Props = Omit<PaletteProps, "onClose">;

/** Ctrl/⌘ K and every `[data-palette]` open the palette; its code comes when the page is idle, or when it is asked for. */
export default function Palette(props: Props) {
  const dialog = useSignal<typeof PaletteDialog | null>(null);
  const open = useSignal(false);

  useLayoutEffect(() => {
    const load = () =>
      import("@/components/ui/PaletteDialog.tsx").then((it) => (dialog.value = it.PaletteDialog));
    const show = (event: Event) => {
      event.preventDefault();
      open.value = true;
      load();
    };
    const key = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") show(event);
    };
    const click = (event: MouseEvent) => {
      if (!event.ctrlKey && !event.metaKey && (event.target as Element).closest("[data-palette]")) {
        show(event);
      }
    };
    const later = globalThis.requestIdleCallback ?? ((task: () => void) => setTimeout(task, 1_500));
    later(load);
    addEventListener("keydown", key);
    addEventListener("click", click);
    return () => {
      removeEventListener("keydown", key);
      removeEventListener("click", click);
    };
  }, []);

  const Dialog = dialog.value;
  return open.value && Dialog ? <Dialog {...props} onClose={() => (open.value = false)} /> : null;
}
