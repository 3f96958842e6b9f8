import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { newId } from "@/core/id.ts";
import { officeGrants } from "@/domain/tenancy/mod.ts";
import { Office } from "@/components/operators/Office.tsx";
import { OfficeGrants } from "@/components/operators/OfficeGrants.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { officeFrameOf } from "../(_office)/frame.tsx";
import { officeGrantAnswer } from "../(_office)/grant.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const grants = await ctx.state.office(officeGrants);
    return wantsJson(ctx.req) ? Response.json({ grants: grants.map(officeGrantAnswer) }) : page({ grants });
  },
});

/** Where support waits for a word, is inside, and was. */
export default define.page<typeof handler>(({ data: { grants }, state, url }) => {
  const { t } = state;
  const groups = [
    { caption: t("operators.standing"), members: grants.filter(({ state }) => state === "standing") },
    { caption: t("operators.waiting"), members: grants.filter(({ state }) => state === "asked") },
    {
      caption: t("operators.past"),
      members: grants.filter(({ state }) => state !== "standing" && state !== "asked"),
    },
  ];
  state.title = t("operators.support");
  return (
    <Office {...officeFrameOf(state, url)} title={t("operators.support")}>
      {grants.length === 0 && (
        <Empty icon={<Icon name="life-buoy" />} title={t("operators.none")}>{t("operators.noneText")}</Empty>
      )}
      <LiveForm failed={t("errors.unavailable")}>
        <div class="stack" data-gap="6">
          {groups.filter(({ members }) => members.length > 0).map(({ caption, members }) => (
            <OfficeGrants key={caption} t={t} caption={caption} grants={members} requestKey={newId()} />
          ))}
        </div>
      </LiveForm>
    </Office>
  );
});
