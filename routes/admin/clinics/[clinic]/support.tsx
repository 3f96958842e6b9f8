import { type Context, page } from "fresh";
import { created } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { once } from "@/core/once.ts";
import { officeClinic } from "@/domain/operations/mod.ts";
import { askForSupport, lendable, NewSupport } from "@/domain/tenancy/mod.ts";
import { AskForm } from "@/components/operators/AskForm.tsx";
import { Office } from "@/components/operators/Office.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { submitted } from "../../../(_frame)/submitted.ts";
import { officeFrameOf } from "../../(_office)/frame.tsx";

/** Each asking is a mail to the clinic. */
const perOperator = { most: 30, seconds: 3_600 };

const show = async ({ state, params }: Context<State>) =>
  page(
    await state.office(async (scope) => ({
      clinic: await officeClinic(scope, params.clinic),
      permissions: await lendable(scope),
    })),
  );

export const handler = define.handlers({
  GET: (ctx) => show(ctx),

  async POST(ctx) {
    const { acts } = ctx.state;
    const { principalId } = ctx.state.actor();
    return await submitted(ctx, async (body) => {
      await countAgainst(acts, `support:ask:${principalId}`, perOperator);
      const answer = await ctx.state.office(async (scope) => {
        const { id } = await officeClinic(scope, ctx.params.clinic);
        return await once(
          scope,
          ctx.url.pathname,
          body,
          () => askForSupport(scope, id, parsed(NewSupport, body)),
        );
      });
      return created(ctx.req, "/admin/support", answer);
    }, () => show(ctx));
  },
});

/** Asking to be let into a clinic. */
export default define.page<typeof handler>(({ data: { clinic, permissions }, state, url }) => {
  const { t } = state;
  state.title = `${t("operators.ask")} · ${clinic.name}`;
  return (
    <Office {...officeFrameOf(state, url)} title={clinic.name}>
      <LiveForm failed={t("errors.unavailable")}>
        <AskForm
          t={t}
          form={formOf(state)}
          action={url.pathname}
          back={`/admin/clinics/${clinic.slug}`}
          permissions={permissions}
        />
      </LiveForm>
    </Office>
  );
});
