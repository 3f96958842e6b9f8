import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { newId } from "@/core/id.ts";
import { officeClinic, officeMembers } from "@/domain/operations/mod.ts";
import { platformFormatOf } from "@/domain/scheduling/mod.ts";
import { officeGrantsAt } from "@/domain/tenancy/mod.ts";
import { TimeFormatForm } from "@/components/operators/TimeFormatForm.tsx";
import { ClinicFacts, MemberTable } from "@/components/operators/ClinicFacts.tsx";
import { Office } from "@/components/operators/Office.tsx";
import { OfficeGrants } from "@/components/operators/OfficeGrants.tsx";
import { SuspensionForm } from "@/components/operators/SuspensionForm.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { clinicAnswer, memberAnswer } from "../../(_office)/answer.ts";
import { officeFrameOf } from "../../(_office)/frame.tsx";
import { officeGrantAnswer } from "../../(_office)/grant.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.office(async (scope) => {
      const clinic = await officeClinic(scope, ctx.params.clinic);
      const [members, grants, timeFormat] = await Promise.all([
        officeMembers(scope, clinic.id),
        officeGrantsAt(scope, clinic.id),
        platformFormatOf(scope, clinic.id),
      ]);
      return { clinic, members, grants, timeFormat };
    });
    if (!wantsJson(ctx.req)) return page(data);
    const { clinic, members, grants } = data;
    return Response.json({
      ...clinicAnswer(clinic),
      staff: members.map(memberAnswer),
      support: grants.map(officeGrantAnswer),
    });
  },
});

/** One clinic: its facts, who works there, and support that was asked for. */
export default define.page<typeof handler>(
  ({ data: { clinic, members, grants, timeFormat }, state, url }) => {
    const { t } = state;
    state.title = clinic.name;
    return (
      <Office
        {...officeFrameOf(state, url)}
        title={clinic.name}
        actions={
          <Button href={`${url.pathname}/support`} kind="primary">
            <Icon name="life-buoy" />
            {t("operators.ask")}
          </Button>
        }
      >
        <ClinicFacts t={t} clinic={clinic} />
        <h2>{t("operators.members")}</h2>
        <MemberTable t={t} timeZone={clinic.timeZone} members={members} />
        <LiveForm failed={t("errors.unavailable")}>
          <OfficeGrants t={t} caption={t("operators.support")} grants={grants} requestKey={newId()} />
        </LiveForm>
        <h2>{t("calendar.settings")}</h2>
        <LiveForm failed={t("errors.unavailable")}>
          <TimeFormatForm t={t} slug={clinic.slug} known={timeFormat} requestKey={newId()} />
        </LiveForm>
        <h2>{t("operators.suspension")}</h2>
        <LiveForm failed={t("errors.unavailable")}>
          <SuspensionForm t={t} clinic={clinic} requestKey={newId()} />
        </LiveForm>
      </Office>
    );
  },
);
