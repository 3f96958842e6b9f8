import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { operatorsOf } from "@/domain/operations/mod.ts";
import { Office } from "@/components/operators/Office.tsx";
import { OperatorList } from "@/components/operators/OperatorList.tsx";
import { operatorAnswer } from "../(_office)/answer.ts";
import { officeFrameOf } from "../(_office)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const operators = await ctx.state.office(operatorsOf);
    return wantsJson(ctx.req)
      ? Response.json({ operators: operators.map(operatorAnswer) })
      : page({ operators });
  },
});

/** Who runs the platform, and who did. */
export default define.page<typeof handler>(({ data: { operators }, state, url }) => {
  const { t } = state;
  state.title = t("operators.operators");
  return (
    <Office {...officeFrameOf(state, url)} title={t("operators.operators")}>
      <p class="soft measure">{t("operators.operatorsText", { command: "deno task operator <email>" })}</p>
      <OperatorList t={t} operators={operators} />
    </Office>
  );
});
