import { z } from "zod";
import { amount } from "@/core/contract.ts";
import { locales } from "@/core/text.ts";
import { longest, shortest } from "../appointment.ts";
import { clock, closing } from "../clock.ts";
import { assignments, bookings, modalities, needKinds } from "./calendar.ts";

const minutes = (most: number) => z.coerce.number().int().min(0).max(most);
const ticked = z.union([z.boolean(), z.enum(["on", "true", "false"]).transform((said) => said !== "false")]);

/** Rows of a form, of which those are left out that do not say what makes them one. */
const rowsWith = <S extends z.ZodType>(telling: string, row: S, most: number) =>
  z.preprocess(
    (said) =>
      Array.isArray(said)
        ? said.filter((one) => typeof one !== "object" || one === null || Boolean(one[telling]))
        : said,
    z.array(row).max(most),
  ).default([]);

/** How far apart the times of a calendar can be, in minutes. */
export const startSteps = [5, 10, 15, 20, 30, 60] as const;

/** What a clinic says of a calendar: all of it is replaced by each change. */
export const SaidCalendar = z.object({
  name: z.string().trim().min(1).max(200),
  names: z.partialRecord(z.enum(locales), z.string().trim().max(200)).default({}),
  serviceId: z.uuid(),
  locationId: z.uuid().optional(),
  minutes: z.coerce.number().int().min(shortest).max(longest).optional(),
  price: amount().optional(),
  modality: z.enum(modalities).default("in_person"),
  assignment: z.enum(assignments).default("round_robin"),
  choosing: ticked.default(false),
  booking: z.enum(bookings).default("off"),
  beforeMinutes: minutes(240).default(0),
  afterMinutes: minutes(240).default(0),
  cooldownMinutes: minutes(1_440).default(0),
  noticeMinutes: minutes(43_200).default(120),
  horizonDays: z.coerce.number().int().min(1).max(366).default(60),
  stepMinutes: z.coerce.number().pipe(z.literal(startSteps)).default(15),
  practitionerFrom: minutes(longest).default(0),
  practitionerUntil: minutes(longest).optional(),
  practitioners: rowsWith("id", z.object({ id: z.uuid(), priority: minutes(99).default(0) }), 200),
  helpers: rowsWith("id", z.object({ id: z.uuid() }), 200),
  needs: rowsWith(
    "kind",
    z.object({
      kind: z.enum(needKinds),
      fromMinute: minutes(longest).default(0),
      untilMinute: minutes(longest).optional(),
    }),
    4,
  ),
  hours: rowsWith(
    "opens",
    z.object({
      weekday: z.coerce.number().int().min(1).max(7),
      opens: clock,
      closes: closing,
      practitionerId: z.uuid().optional(),
    }),
    60,
  ),
});
export type SaidCalendar = z.output<typeof SaidCalendar>;

export const ChangedCalendar = SaidCalendar.extend({ version: z.coerce.number().int() });
export type ChangedCalendar = z.output<typeof ChangedCalendar>;
