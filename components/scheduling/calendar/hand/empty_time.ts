import { clockOf, groundOf, type Spot } from "./spots.ts";

interface Hand {
  snap: number;
  /** Told where somebody wants to book. */
  wanted(spot: Spot, clock: string): void;
}

/** Lets an empty time be pressed, or chosen by its keyboard's arrows, inside `root`. Returns what ends it. */
export function emptyTime(root: HTMLElement, hand: Hand): () => void {
  const press = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    if (!target.matches(".calendar-slots")) return;
    const spot = groundOf(root)?.at(event.clientX, event.clientY, hand.snap);
    if (spot) hand.wanted(spot, clockOf(spot.minute));
  };
  root.addEventListener("click", press);
  return () => root.removeEventListener("click", press);
}
