import { type Carried, carry } from "./carry.ts";
import { type Ground, groundOf } from "./spots.ts";

interface Hand {
  snap: number;
  /** Writes a clock as the clinic reads it. */
  read(clock: string): string;
  /** Told when a visit is taken up, and when it is put down elsewhere or left. */
  taken(carried: Carried): void;
  dropped(carried: Carried): void;
  left(carried: Carried): void;
}

const slack = 4;
const edge = 36;
const heldFor = 350;

/** Lets visits be dragged inside `root`, to move or, by their end, to be made longer. Returns what ends it. */
export function draggable(root: HTMLElement, hand: Hand): () => void {
  let drag:
    | { ground: Ground; card: HTMLElement; x: number; y: number; grip: number; resize: boolean }
    | null = null;
  let carried: Carried | null = null;
  let held: ReturnType<typeof setTimeout> | undefined;
  let last = { x: 0, y: 0 };
  let frame = 0;
  let givenUp = false;

  function down(event: PointerEvent) {
    const card = (event.target as Element).closest<HTMLElement>(".appointment[data-visit]:not([data-fixed])");
    if (!card || event.button !== 0 || event.ctrlKey || event.metaKey || carried) return;
    const ground = groundOf(root);
    if (!ground) return;
    givenUp = false;
    const box = card.getBoundingClientRect();
    const resize = box.bottom - event.clientY < Math.min(10, box.height / 3);
    drag = { ground, card, x: event.clientX, y: event.clientY, grip: event.clientY - box.top, resize };
    if (event.pointerType === "touch") held = setTimeout(take, heldFor); // a moving finger scrolls
  }

  function take() {
    carried = carry(drag!.ground, drag!.card, hand.read);
    hand.taken(carried);
  }

  function move(event: PointerEvent) {
    if (!drag) return;
    last = { x: event.clientX, y: event.clientY };
    if (!carried) {
      if (Math.hypot(last.x - drag.x, last.y - drag.y) < slack) return;
      if (event.pointerType === "touch") return forget();
      take();
    }
    event.preventDefault();
    frame ||= requestAnimationFrame(follow);
  }

  function follow() {
    frame = 0;
    if (!carried || !drag) return;
    const { ground, resize, grip } = drag;
    const box = ground.calendar.getBoundingClientRect();
    const step = last.y < box.top + edge ? -12 : last.y > box.bottom - edge ? 12 : 0;
    if (step) {
      ground.calendar.scrollBy(0, step);
      frame = requestAnimationFrame(follow);
    }
    if (resize) {
      const end = Math.round(ground.at(last.x, last.y, 1).minute / hand.snap) * hand.snap;
      carried.show(carried.spot, Math.max(hand.snap, end - carried.spot.minute));
    } else {
      const top = ground.at(last.x, last.y - grip, 1);
      carried.show({ column: top.column, minute: Math.round(top.minute / hand.snap) * hand.snap });
    }
  }

  function up() {
    if (carried) {
      const now = carried;
      swallowClick();
      forget();
      if (now.moved()) hand.dropped(now);
      else hand.left(now);
    } else forget();
    if (givenUp) swallowClick();
    givenUp = false;
  }

  function forget() {
    clearTimeout(held);
    cancelAnimationFrame(frame);
    frame = 0;
    drag = carried = null;
  }

  function leave() {
    const now = carried;
    forget();
    if (now) hand.left(now);
  }

  function escape(event: KeyboardEvent) {
    if (event.key !== "Escape" || !carried) return;
    givenUp = true; // the button is still down
    leave();
  }
  const still = (event: Event) => carried && event.preventDefault();
  const listened: [EventTarget, string, (event: never) => void, boolean?][] = [
    [root, "pointerdown", down],
    [globalThis, "pointermove", move],
    [globalThis, "pointerup", up],
    [globalThis, "pointercancel", leave],
    [globalThis, "keydown", escape],
    [root, "touchmove", still],
    [root, "dragstart", (event: Event) => event.preventDefault()],
  ];
  for (const [where, name, act] of listened) {
    where.addEventListener(name, act as EventListener, { passive: false });
  }
  return () => {
    leave();
    for (const [where, name, act] of listened) where.removeEventListener(name, act as EventListener);
  };
}

/** The press that ends a drag is no press on the link beneath. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }), 50);
}
