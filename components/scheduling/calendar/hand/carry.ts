import { clockOf, type Ground, minuteOf, put, slotsOf, type Spot } from "./spots.ts";

/** Where a visit is wanted: what is sent to move it. */
export interface Wanted {
  startsAt: string;
  minutes: number;
  practitionerId?: string;
}

/** A visit in hand: its ghost shows where it would go, and what stays behind is an outline. */
export interface Carried {
  card: HTMLElement;
  spot: Spot;
  minutes: number;
  /** Shows it elsewhere, or longer; it stays inside the hours that are shown. */
  show(spot: Spot, minutes?: number): void;
  /** Whether it is anywhere but where it was. */
  moved(): boolean;
  wanted(): Wanted;
  was(): Wanted;
  /** Takes the ghost away. */
  end(): void;
}

const shortest = 5;
const longest = 480;

/** Takes a visit's card into the hand; `read` writes a clock as the clinic reads it. */
export function carry(ground: Ground, card: HTMLElement, read: (clock: string) => string): Carried {
  const column = card.closest<HTMLElement>(".calendar-column")!;
  const begun = { column, minute: minuteOf(card.dataset.at!) };
  const lasted = Number(card.dataset.minutes);
  const ghost = card.cloneNode(true) as HTMLElement;
  ghost.dataset.dragging = "";
  ghost.setAttribute("aria-hidden", "true");
  for (const name of ["visit", "lane", "lanes"]) delete ghost.dataset[name];
  ghost.querySelector("a")!.tabIndex = -1;
  const [when, flags] = [".when", ".flags"].map((part) => ghost.querySelector<HTMLElement>(part)!);
  card.dataset.ghost = "";

  const carried: Carried = {
    card,
    spot: begun,
    minutes: lasted,
    show(spot, minutes = carried.minutes) {
      const length = Math.min(longest, Math.max(shortest, minutes));
      const minute = Math.min(Math.max(spot.minute, ground.from), ground.until - Math.min(length, 60));
      carried.spot = { column: spot.column, minute };
      carried.minutes = length;
      put(ghost, minute, length);
      const [from, until] = [read(clockOf(minute)), read(clockOf(minute + length))];
      when.textContent = `${from}–${until}`;
      flags.textContent = spot === begun ? flags.textContent : minutes === lasted ? from : until;
      const slots = slotsOf(spot.column);
      if (ghost.parentElement !== slots) slots.append(ghost);
    },
    moved: () =>
      carried.spot.column !== begun.column || carried.spot.minute !== begun.minute ||
      carried.minutes !== lasted,
    wanted: () => wantedAt(carried.spot, carried.minutes),
    was: () => wantedAt(begun, lasted),
    end() {
      ghost.remove();
      delete card.dataset.ghost;
    },
  };
  carried.show(begun);
  return carried;
}

/** A column without a practitioner of its own leaves the visit with whom it is. */
const wantedAt = ({ column, minute }: Spot, minutes: number): Wanted => ({
  startsAt: `${column.dataset.day}T${clockOf(minute)}`,
  minutes,
  practitionerId: column.dataset.whose || undefined,
});
