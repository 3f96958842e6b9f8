import { same, type Sheet } from "../sheet.ts";

const waiting = { needs: "waiting.read", key: ["o.id"] };
const recalls = { needs: "recalls.read", key: ["o.id"] };

/** Who waits, what they were offered, who is due and what patients said of their visits. */
export const waitingSheets: Sheet[] = [
  {
    ...waiting,
    name: "waiting_offers",
    from: "waiting_offers o",
    columns: {
      ...same("id", "gap_id", "entry_id", "patient_id", "score", "parts", "status", "withheld", "until"),
      ...same("made_by", "made_at", "sent_at", "opened_at", "answered_at"),
    },
  },
  {
    ...waiting,
    name: "gaps",
    from: "gaps o",
    columns: {
      ...same("id", "location_id", "practitioner_id", "appointment_id", "starts_at", "ends_at"),
      ...same("automatic", "status", "filled_id", "opened_at"),
    },
  },
  {
    ...waiting,
    name: "waiting_entries",
    from: "waiting_entries o",
    columns: {
      ...same(
        "id",
        "patient_id",
        "location_id",
        "service_id",
        "practitioner_id",
        "appointment_id",
        "minutes",
      ),
      ...same("weekdays", "earliest", "latest", "from_day", "until_day", "notice_minutes", "priority"),
      ...same("due_on", "note", "source", "status", "booked_id", "asked_by", "asked_at", "updated_at"),
      ...same("ended_at"),
    },
  },
  {
    ...recalls,
    name: "recall_attempts",
    from: "recall_attempts o",
    columns: same("id", "recall_id", "channel", "outcome", "note", "made_by", "made_at"),
  },
  {
    ...recalls,
    name: "recalls",
    from: "recalls o",
    columns: {
      ...same("id", "patient_id", "rule_id", "last_id", "last_on", "due_on", "status", "snoozed_until"),
      ...same("attempts", "attempted_at", "outcome", "booked_id", "ended_at"),
    },
  },
  {
    ...recalls,
    name: "recall_rule_services",
    from: "recall_rule_services o",
    key: ["o.rule_id", "o.service_id"],
    columns: same("rule_id", "service_id"),
  },
  {
    ...recalls,
    name: "recall_rules",
    from: "recall_rules o",
    columns: {
      ...same("id", "name", "months", "least_age", "most_age", "channels", "attempts", "spacing_days"),
      ...same("made_by", "made_at", "updated_at", "withdrawn_at"),
    },
  },
  {
    name: "reviews",
    needs: "reviews.read",
    from: "reviews o",
    key: ["o.id"],
    columns: {
      ...same("id", "appointment_id", "patient_id", "rating", "comment", "source", "said_by", "said_at"),
      ...same("answer", "answered_by", "answered_at"),
    },
  },
];
