import { Refusal, refusedBy } from "@/core/refusal.ts";

/** What the database says of a clinic's owners and seats, as refusals. */
export const refusedPlace = refusedBy({
  memberships_owner_check: new Refusal(409, "last_owner"),
  memberships_no_seats_check: new Refusal(403, "no_seats"),
  memberships_seats_check: new Refusal(409, "seats_taken"),
  memberships_operator_check: new Refusal(409, "operators_stay_apart"),
});
