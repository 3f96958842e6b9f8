/** Where in the grid something stands: a column, and a minute of its day. */
export interface Spot {
  column: HTMLElement;
  minute: number;
}

/** The calendar's hours on the screen, measured once: what a hand moves over. */
export interface Ground {
  calendar: HTMLElement;
  columns: HTMLElement[];
  from: number;
  until: number;
  /** The spot under a point of the screen, its minute rounded down to `snap`; the nearest column where it is beside all. */
  at(x: number, y: number, snap: number): Spot;
}

/** Measures the calendar inside `root`; undefined where there are no hours. */
export function groundOf(root: ParentNode): Ground | undefined {
  const calendar = root.querySelector<HTMLElement>(".calendar[data-view]");
  if (!calendar) return undefined;
  const columns = [...calendar.querySelectorAll<HTMLElement>(".calendar-column")];
  const [from, hours] = [Number(calendar.dataset.from) * 60, Number(calendar.dataset.hours) * 60];
  const base = { x: calendar.scrollLeft, y: calendar.scrollTop };
  const boxes = columns.map((column) => slotsOf(column).getBoundingClientRect());
  return {
    calendar,
    columns,
    from,
    until: from + hours,
    at(x, y, snap) {
      const [across, down] = [x + calendar.scrollLeft - base.x, y + calendar.scrollTop - base.y];
      const beside = boxes.map((box) => Math.max(box.left - across, across - box.right, 0));
      const index = beside.indexOf(Math.min(...beside));
      const box = boxes[index];
      const minute = from + (down - box.top) / box.height * hours;
      return { column: columns[index], minute: Math.floor(minute / snap) * snap };
    },
  };
}

/** The part of a column that visits stand in. */
export const slotsOf = (column: HTMLElement): HTMLElement => column.querySelector(".calendar-slots")!;

/** Puts something at a minute of its column's day, for some minutes; the stylesheet knows them by five. */
export function put(element: HTMLElement, minute: number, minutes?: number): void {
  element.dataset.h = String(Math.floor(minute / 60));
  if (minute % 60 === 0) delete element.dataset.m;
  else element.dataset.m = String(minute % 60);
  if (minutes !== undefined) {
    element.dataset.len = String(minutes <= 240 ? minutes : Math.min(720, Math.round(minutes / 15) * 15));
  }
}

/** A minute of a day as hh:mm. */
export const clockOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** The minute of a day that hh:mm is. */
export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
