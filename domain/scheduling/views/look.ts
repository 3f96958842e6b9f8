import { type Colouring, colourings } from "../settings/appointment_settings.ts";
import { type Status, statuses } from "../status.ts";

/** What of the calendar is seen at once. */
export const views = ["day", "week", "month", "list"] as const;
export type View = typeof views[number];

/** What the columns of a day stand for. */
export const columnings = ["practitioner", "chair"] as const;
export type Columning = typeof columnings[number];

/** How somebody looks at the calendar: all of it stands in the address. */
export interface Look {
  view: View;
  by: Columning;
  /** What the colour of a card tells; the clinic's choice where nobody says. */
  colour?: Colouring;
  practitionerId?: string;
  serviceId?: string;
  locationId?: string;
  status?: Status;
  /** Whether the overview stands beside it (CAL-01: not at first). */
  rail?: "open";
}

/** How the calendar is looked at by who has said nothing. */
export const firstLook: Look = { view: "day", by: "practitioner" };

/** What narrows down which visits are shown. */
export const filters = ["practitionerId", "serviceId", "locationId", "status"] as const;

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const oneOf = <V extends string>(all: readonly V[], said: string | null) => all.find((one) => one === said);
const idOf = (said: string | null) => said && id.test(said) ? said : undefined;

/** The look that an address asks for; null where it says nothing of it. What it says wrongly is as if unsaid. */
export function lookIn(query: URLSearchParams): Look | null {
  const said = ["view", "by", "colour", "rail", ...filters].some((name) => query.has(name));
  if (!said) return null;
  return {
    view: oneOf(views, query.get("view")) ?? firstLook.view,
    by: oneOf(columnings, query.get("by")) ?? firstLook.by,
    colour: oneOf(colourings, query.get("colour")),
    practitionerId: idOf(query.get("practitionerId")),
    serviceId: idOf(query.get("serviceId")),
    locationId: idOf(query.get("locationId")),
    status: oneOf(statuses, query.get("status")),
    rail: query.get("rail") === "open" ? "open" : undefined,
  };
}

/** The words of the address that ask for a look, in one order for all. */
export function queryOf(look: Look): string {
  const said = Object.entries(look).filter(([, value]) => value !== undefined) as [string, string][];
  return new URLSearchParams(said.sort(([a], [b]) => a < b ? -1 : 1)).toString();
}
