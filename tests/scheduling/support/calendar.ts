import { newId } from "@/core/id.ts";
import type { World } from "@/tests/support/world.ts";

/** What a calendar of noor's examinations has beside its name. */
export interface Given {
  set?: Record<string, unknown>;
  people?: { name: string; priority?: number; taken?: number }[];
  hours?: { name?: string; weekday: number; opens: string; closes: string }[];
  needs?: { kind: string; from_minute?: number; until_minute?: number }[];
  helpers?: string[];
}

/** A calendar of noor's, as it stands in the tables. */
export async function calendarAt({ sql, noor }: World, given: Given = {}): Promise<string> {
  const id = newId();
  const [of, who] = [
    { clinic_id: noor.id, calendar_id: id },
    (name: string) => noor.practitioners.get(name)!,
  ];
  const rows: [string, Record<string, unknown>][] = [
    ["calendars", {
      ...{ id, clinic_id: noor.id, location_id: noor.places[0], service_id: noor.services.get("EXAM")! },
      ...{ name: "First visit", notice_minutes: 0, ...given.set },
    }],
    ...(given.people ?? []).map(({ name, ...said }): [string, Record<string, unknown>] => [
      "calendar_practitioners",
      { id: newId(), ...of, practitioner_id: who(name), ...said },
    ]),
    ...(given.hours ?? []).map(({ name, ...said }): [string, Record<string, unknown>] => [
      "calendar_hours",
      { id: newId(), ...of, practitioner_id: name ? who(name) : null, ...said },
    ]),
    ...(given.needs ?? []).map((need): [string, Record<string, unknown>] => [
      "calendar_needs",
      { id: newId(), ...of, ...need },
    ]),
    ...(given.helpers ?? []).map((name): [string, Record<string, unknown>] => [
      "calendar_helpers",
      { id: newId(), ...of, practitioner_id: who(name) },
    ]),
  ];
  for (const [table, row] of rows) await sql`insert into ${sql(table)} ${sql(row as never)}`;
  return id;
}
