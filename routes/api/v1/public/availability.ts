import { z } from "zod";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { notFound } from "@/core/refusal.ts";
import { AskedTimes, availableTimes, calendarOf } from "@/domain/scheduling/mod.ts";
import { slotAnswer } from "../../../book/[clinic]/(_book)/answer.ts";
import { atClinic, WhichClinic } from "./(_public)/at_clinic.ts";

/** What is asked of a calendar's free times. */
const AskedOfPublic = z.object({
  ...WhichClinic.shape,
  ...AskedTimes.pick({ day: true, practitionerId: true }).shape,
  calendarId: z.uuid(),
  days: z.coerce.number().int().min(1).max(31).default(7),
});

export const handler = define.handlers({
  async GET(ctx) {
    const fields = Object.fromEntries(ctx.url.searchParams);
    const { clinic, ...asked } = parsed(AskedOfPublic, { kind: "form", fields });
    const answer = await atClinic(ctx, clinic, async (scope) => {
      const { booking, choosing } = await calendarOf(scope, asked.calendarId);
      if (booking === "off" || (asked.practitionerId && !choosing)) throw notFound();
      const slots = await availableTimes(scope, asked);
      return { timeZone: scope.timeZone, times: slots.map(slotAnswer(scope.timeZone, choosing)) };
    });
    return Response.json(answer);
  },
});
