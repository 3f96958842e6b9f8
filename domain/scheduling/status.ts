/** How far a visit has come (DEC-02). */
export const statuses = [
  "held",
  "requested",
  "scheduled",
  "confirmed",
  "arrived",
  "in_progress",
  "completed",
  "cancelled",
  "no_show",
] as const;
export type Status = typeof statuses[number];

/** Where a visit may go from each status; anything else is refused. */
export const nextOf: Record<Status, readonly Status[]> = {
  held: ["requested", "scheduled", "cancelled"],
  requested: ["scheduled", "cancelled"],
  scheduled: ["confirmed", "arrived", "cancelled", "no_show"],
  confirmed: ["scheduled", "arrived", "cancelled", "no_show"],
  arrived: ["in_progress", "cancelled"],
  in_progress: ["completed"],
  completed: [],
  cancelled: ["scheduled"],
  no_show: ["scheduled"],
};

/** Whether a visit of this status keeps its people's time. */
export const stands = (status: Status): boolean => status !== "cancelled" && status !== "no_show";
