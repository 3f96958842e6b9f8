import type { Context } from "fresh";
import type { z } from "zod";
import type { Body } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import type { State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import type { Scope } from "@/core/scope.ts";
import { type ClinicProfile, clinicProfile } from "@/domain/tenancy/mod.ts";

/** Changes the clinic as the body says, once; which version it was made from may stand in `If-Match`. Returns it as it then is. */
export function versioned<S extends z.ZodType>(
  { state, req, url }: Context<State>,
  body: Body,
  contract: S,
  change: (scope: Scope, input: z.output<S>) => Promise<void>,
): Promise<ClinicProfile> {
  const match = req.headers.get("if-match");
  if (match && body.fields.version === undefined) body.fields.version = match.replaceAll('"', "");
  return state.act((scope) =>
    once(scope, url.pathname, body, async () => {
      await change(scope, parsed(contract, body, scope));
      return await clinicProfile(scope);
    })
  );
}
