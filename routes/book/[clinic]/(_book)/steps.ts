import type { T } from "@/texts/mod.ts";

/** The steps of a booking, in words. */
export const stepsOf = (t: T): string[] => [
  t("booking.step_service"),
  t("booking.step_time"),
  t("booking.step_you"),
];
