import { z } from "zod";
import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { claimByCode } from "@/domain/scheduling/mod.ts";
import { countTry, opening } from "../../../../../book/[clinic]/(_book)/pace.ts";
import { atClinic, WhichClinic } from "../../(_public)/at_clinic.ts";

/** The six digits of the mail. */
export const Confirmed = z.object({ ...WhichClinic.shape, code: z.string().trim().min(1).max(20) });

/** Confirms a booking by the code that was mailed. */
export const handler = define.handlers({
  async POST(ctx) {
    const { secret } = ctx.params;
    const { clinic, code } = parsed(Confirmed, await bodyOf(ctx.req));
    await countTry(ctx, secret, clinic);
    const claim = () => atClinic(ctx, clinic, (scope) => claimByCode(scope, secret, code));
    const { id, status, link } = await opening(ctx, claim, clinic);
    const location = `/book/${clinic}/visits/${link}`;
    return Response.json({ id, status }, { status: 201, headers: { location } });
  },
});
