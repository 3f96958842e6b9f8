import { z } from "zod";

/** A time of a day, hh:mm. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When something closes: 24:00 is the end of the day. */
export const closing = z.union([clock, z.literal("24:00")]);
