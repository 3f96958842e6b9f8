import type { Context } from "fresh";
import { z } from "zod";
import { done } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import type { State } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { nudge } from "@/core/queue.ts";
import { askLink } from "@/domain/identity/mod.ts";
import { submitted } from "./submitted.ts";

const Asked = z.object({ email: z.email().max(254) });

const perAccount = { most: 5, seconds: 3600 };
const perAddress = { most: 30, seconds: 3600 };

/** Has a link mailed to whoever is named, and answers the same whether or not there is such an account. */
export async function mailLink<S extends { data: unknown }>(
  ctx: Context<State>,
  kind: "sign_in_link" | "password_link",
  show: () => Promise<S>,
): Promise<S | Response> {
  const { acts, address, t } = ctx.state;
  return await submitted(ctx, async (body) => {
    const { email } = parsed(Asked, body);
    await countAgainst(acts, `${kind}:address:${address}`, perAddress);
    await countAgainst(acts, `${kind}:account:${email.toLowerCase()}`, perAccount);
    await acts.asAnyone((sql) => askLink({ sql }, { kind, email, locale: t.locale }));
    nudge();
    return done(ctx.req, `${ctx.url.pathname}?sent=${encodeURIComponent(email)}`, { ok: true });
  }, show);
}
