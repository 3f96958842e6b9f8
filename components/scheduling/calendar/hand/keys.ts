import { type Carried, carry } from "./carry.ts";
import { groundOf, type Spot } from "./spots.ts";

interface Hand {
  snap: number;
  /** Writes a clock as the clinic reads it. */
  read(clock: string): string;
  taken(carried: Carried): void;
  /** Told of each step while a visit is in the hand. */
  shown(carried: Carried): void;
  dropped(carried: Carried): void;
  left(carried: Carried): void;
}

type Way = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

/** Lets the keyboard go from visit to visit inside `root`, and take one up and put it down. Returns what ends it. */
export function keyed(root: HTMLElement, hand: Hand): () => void {
  let carried: Carried | null = null;

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const card = target.closest<HTMLElement>(".calendar .appointment[data-visit]");
    if (carried) return carrying(event, carried);
    if (!card && !target.matches(".calendar")) return;
    if (event.key.startsWith("Arrow")) {
      const next = card
        ? beside(card, logical(event.key as Way))
        : root.querySelector(".appointment[data-visit]");
      next?.querySelector<HTMLElement>("a")?.focus();
      if (next) event.preventDefault();
    } else if (event.key.toLowerCase() === "n") {
      root.querySelector("#now")?.scrollIntoView({ block: "center" });
    } else if (event.key.toLowerCase() === "m" && card && !("fixed" in card.dataset)) {
      event.preventDefault();
      const ground = groundOf(root);
      if (!ground) return;
      carried = carry(ground, card, hand.read);
      hand.taken(carried);
    }
  }

  function carrying(event: KeyboardEvent, now: Carried) {
    const { key, shiftKey } = event;
    if (key === "Tab") return finish(now, hand.left);
    event.preventDefault();
    if (key === "Escape") finish(now, hand.left);
    else if (key === "Enter") finish(now, now.moved() ? hand.dropped : hand.left);
    else if (key.startsWith("Arrow")) {
      step(now, logical(key as Way), shiftKey);
      hand.shown(now);
    }
  }

  function step(now: Carried, way: Way, longer: boolean) {
    const { spot: { column, minute }, minutes } = now;
    const by = way === "ArrowUp" ? -hand.snap : way === "ArrowDown" ? hand.snap : 0;
    if (by && longer) return now.show({ column, minute }, Math.max(hand.snap, minutes + by));
    const to: Spot = {
      column,
      minute: by < 0 ? Math.ceil(minute / hand.snap) * hand.snap : Math.floor(minute / hand.snap) * hand.snap,
    };
    to.minute += by;
    if (way === "ArrowLeft") to.column = columnBeside(column, -1);
    if (way === "ArrowRight") to.column = columnBeside(column, 1);
    now.show(by ? to : { column: to.column, minute });
  }

  function finish(now: Carried, then: (carried: Carried) => void) {
    carried = null;
    then(now);
  }

  root.addEventListener("keydown", press);
  return () => {
    if (carried) finish(carried, hand.left);
    root.removeEventListener("keydown", press);
  };
}

/** An arrow as it is meant where one reads from left to right. */
function logical(key: Way): Way {
  if (document.documentElement.dir !== "rtl") return key;
  return key === "ArrowLeft" ? "ArrowRight" : key === "ArrowRight" ? "ArrowLeft" : key;
}

function columnBeside(column: HTMLElement, by: 1 | -1): HTMLElement {
  const columns = [...column.parentElement!.querySelectorAll<HTMLElement>(":scope > .calendar-column")];
  return columns[columns.indexOf(column) + by] ?? column;
}

/** The visit before or after in its column, or nearest in time in the next column that has any. */
function beside(card: HTMLElement, way: Way): HTMLElement | undefined {
  const cardsIn = (column: Element) => [...column.querySelectorAll<HTMLElement>(".appointment[data-visit]")];
  const column = card.closest<HTMLElement>(".calendar-column")!;
  if (way === "ArrowUp" || way === "ArrowDown") {
    const cards = cardsIn(column);
    return cards[cards.indexOf(card) + (way === "ArrowUp" ? -1 : 1)];
  }
  const columns = [...column.parentElement!.querySelectorAll<HTMLElement>(":scope > .calendar-column")];
  const here = columns.indexOf(column);
  const there = way === "ArrowLeft" ? columns.slice(0, here).reverse() : columns.slice(here + 1);
  const cards = there.map(cardsIn).find((found) => found.length > 0) ?? [];
  const top = card.offsetTop;
  return cards.sort((a, b) => Math.abs(a.offsetTop - top) - Math.abs(b.offsetTop - top))[0];
}
