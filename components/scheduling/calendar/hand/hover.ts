const rest = 400;

/** Tells on which visit the pointer rests inside `root`, or none. Fingers do not rest. Returns what ends it. */
export function resting(root: HTMLElement, told: (card: HTMLElement | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let on: HTMLElement | null = null;

  function over(event: PointerEvent) {
    if (event.pointerType === "touch" || event.buttons > 0) return quit();
    const card = (event.target as Element).closest<HTMLElement>("[data-visit]");
    if (card === on) return;
    quit();
    on = card;
    if (card) timer = setTimeout(() => card.isConnected && told(card), rest);
  }

  function quit() {
    clearTimeout(timer);
    if (on) told(null);
    on = null;
  }

  root.addEventListener("pointerover", over);
  root.addEventListener("pointerleave", quit);
  root.addEventListener("pointerdown", quit);
  return () => {
    quit();
    root.removeEventListener("pointerover", over);
    root.removeEventListener("pointerleave", quit);
    root.removeEventListener("pointerdown", quit);
  };
}
