import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import type { Scope } from "@/core/scope.ts";
import { invitationsOf, practitionersWithoutLogin, staffOf } from "@/domain/tenancy/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { StaffTable } from "@/components/tenancy/StaffTable.tsx";
import { WaitingInvitations } from "@/components/tenancy/WaitingInvitations.tsx";
import { WithoutLogin } from "@/components/tenancy/WithoutLogin.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { colleagueAnswer, invitationAnswer } from "../(_staff)/answer.ts";

async function staffAndInvited(scope: Scope) {
  const [staff, invitations, practitioners] = await Promise.all([
    staffOf(scope),
    invitationsOf(scope),
    practitionersWithoutLogin(scope),
  ]);
  const { slug, timeZone, permissions } = scope;
  return { slug, timeZone, mayChange: permissions.has("members.write"), staff, invitations, practitioners };
}

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.act(staffAndInvited);
    if (!wantsJson(ctx.req)) return page(data);
    const { timeZone, staff, invitations, practitioners } = data;
    return Response.json({
      staff: staff.map((colleague) => colleagueAnswer(timeZone, colleague)),
      invitations: invitations.map((invitation) => invitationAnswer(timeZone, invitation)),
      withoutLogin: practitioners,
    });
  },
});

/** Who works here, who was asked to, and who treats without ever signing in. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, timeZone, mayChange, staff, invitations, practitioners } = data;
  const base = `/c/${slug}/settings`;
  const [here, gone] = [staff.filter(({ endedAt }) => !endedAt), staff.filter(({ endedAt }) => endedAt)];
  const table = { t, base: `${base}/staff`, timeZone };
  state.title = t("tenancy.staff");
  return (
    <Shell
      {...frameOf(state, url)}
      title={t("tenancy.staff")}
      bleed
      actions={mayChange && (
        <Button href={`${base}/invitations/new`} kind="primary">
          <Icon name="user-plus" />
          {t("tenancy.invite")}
        </Button>
      )}
    >
      <Settings t={t} slug={slug} permissions={member!.permissions} here={url.pathname}>
        <StaffTable {...table} caption={t("tenancy.staff")} staff={here} />
        {invitations.length > 0 && (
          <LiveForm failed={t("errors.unavailable")}>
            <WaitingInvitations
              t={t}
              base={`${base}/invitations`}
              timeZone={timeZone}
              invitations={invitations}
              mayChange={mayChange}
            />
          </LiveForm>
        )}
        {practitioners.length > 0 && (
          <WithoutLogin t={t} slug={slug} practitioners={practitioners} mayChange={mayChange} />
        )}
        {gone.length > 0 && (
          <>
            <h2>{t("tenancy.formerStaff")}</h2>
            <StaffTable {...table} caption={t("tenancy.formerStaff")} staff={gone} />
          </>
        )}
      </Settings>
    </Shell>
  );
});
