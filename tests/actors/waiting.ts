import { newId } from "@/core/id.ts";
import type { World } from "@/tests/support/world.ts";
import { staff } from "./actor.ts";
import { type Expectation, type Life, managers, ofNoor, withoutAccounts } from "./expectation.ts";

/** What stands around a visit that was completed: who waits, a gap and its offer, who is due, and what was said of it. */
export interface Waiting {
  gapId: string;
  entryId: string;
  /** Another who waits, whom nobody has offered anything. */
  otherId: string;
  ruleId: string;
  recallId: string;
}

const digest = () => crypto.getRandomValues(new Uint8Array(32));

/** One of everything, of Saba Anwar and of her visit. */
export async function aroundWaiting(
  { sql, noor }: World,
  { patientId, appointmentId, by }: { patientId: string; appointmentId: string; by: string },
): Promise<Waiting> {
  const [gapId, entryId, otherId, ruleId] = [newId(), newId(), newId(), newId()];
  const recallId = newId();
  const clinic_id = noor.id;
  const place = { clinic_id, location_id: noor.places[0] };
  const whose = { clinic_id, patient_id: patientId };
  const other = noor.patients.get("Nadia Hussain")!;
  const practitioner_id = noor.practitioners.get("Dr Ayesha Khan")!;
  const when = { starts_at: "2031-04-01T05:00Z", ends_at: "2031-04-01T06:00Z" };
  const rows: [string, Record<string, unknown>][] = [
    ["waiting_settings", { clinic_id }],
    ["waiting_entries", { id: entryId, ...place, ...whose, minutes: 30, asked_by: by }],
    ["waiting_entries", { id: otherId, ...place, patient_id: other, minutes: 30, asked_by: by }],
    ["gaps", { id: gapId, ...place, practitioner_id, appointment_id: appointmentId, ...when }],
    ["waiting_offers", {
      ...{ id: newId(), ...whose, gap_id: gapId, entry_id: entryId, score: 1, made_by: by },
      parts: sql.json({ length: 1 }),
    }],
    ["waiting_requests", {
      ...{ id: newId(), clinic_id, name: "Rubina Shah", email: "rubina@example.test", locale: "ur" },
      proved_at: new Date(),
    }],
    ["recall_rules", { id: ruleId, clinic_id, name: "Half a year", months: 6, made_by: by }],
    ["recall_rule_services", { clinic_id, rule_id: ruleId, service_id: noor.services.get("EXAM")! }],
    ["recalls", { id: recallId, ...whose, rule_id: ruleId, last_on: "2031-03-03", due_on: "2031-09-03" }],
    ["recall_attempts", {
      ...{ id: newId(), clinic_id, recall_id: recallId, channel: "phone", outcome: "no_answer", made_by: by },
    }],
    ["reviews", {
      ...{ id: newId(), ...whose, appointment_id: appointmentId, rating: 4, source: "portal", said_by: by },
    }],
    ["calendar_feeds", { id: newId(), clinic_id, name: "Phone", digest: digest(), made_by: by }],
  ];
  for (const [table, row] of rows) await sql`insert into ${sql(table)} ${sql(row as never)}`;
  return { gapId, entryId, otherId, ruleId, recallId };
}

const ofIt = (life: Life) => ({ id: newId(), clinic_id: life.noor.id });
const keepers = withoutAccounts;

/** Tables of who waits, who is due, what patients say and who follows the calendar. */
export const waiting: Record<string, Expectation> = {
  waiting_settings: {
    rows: ofNoor,
    sees: `${staff} guest`,
    set: () => "at_once = 2",
    changes: managers,
  },

  waiting_entries: {
    rows: ofNoor,
    sees: keepers,
    row: (life) => ({
      ...ofIt(life),
      location_id: life.noor.places[0],
      patient_id: life.patientId,
      minutes: 30,
    }),
    adds: keepers,
    set: () => "note = 'Other'",
    changes: keepers,
  },

  gaps: {
    rows: ofNoor,
    sees: keepers,
    set: () => "automatic = true",
    changes: keepers,
  },

  waiting_offers: {
    rows: ofNoor,
    sees: keepers,
    row: (life) => ({
      ...ofIt(life),
      gap_id: life.waiting.gapId,
      entry_id: life.waiting.otherId,
      patient_id: life.noor.patients.get("Nadia Hussain"),
      score: 1,
      parts: life.sql.json({}),
    }),
    adds: keepers,
  },

  waiting_requests: {
    rows: ofNoor,
    sees: keepers,
    row: (life) => ({ ...ofIt(life), name: "Nobody", email: "nobody@example.test", locale: "en" }),
    adds: "guest",
    set: () => "decided_at = now()",
    changes: keepers,
  },

  recall_rules: {
    rows: ofNoor,
    sees: keepers,
    row: (life) => ({ ...ofIt(life), name: "Another", months: 12 }),
    adds: managers,
    set: () => "name = 'Other'",
    changes: managers,
  },

  recall_rule_services: {
    rows: ofNoor,
    sees: keepers,
    row: ({ noor, waiting }) => ({
      clinic_id: noor.id,
      rule_id: waiting.ruleId,
      service_id: noor.services.get("XR"),
    }),
    adds: managers,
  },

  recalls: {
    rows: ofNoor,
    sees: keepers,
    set: () => "snoozed_until = '2099-01-01'",
    changes: keepers,
  },

  recall_attempts: {
    rows: ofNoor,
    sees: keepers,
    row: (life) => ({
      ...ofIt(life),
      recall_id: life.waiting.recallId,
      channel: "phone",
      outcome: "reached",
    }),
    adds: keepers,
  },

  reviews: {
    rows: ofNoor,
    sees: "owner admin doctor receptionist patient",
    set: () => "answer = 'We called them'",
    changes: "owner admin receptionist",
  },

  calendar_feeds: {
    rows: ofNoor,
    sees: "owner admin doctor",
    row: (life) => ({ ...ofIt(life), name: "Tablet", digest: digest() }),
    adds: "owner admin doctor",
    set: () => "revoked_at = now()",
    changes: "owner admin doctor",
  },
};
