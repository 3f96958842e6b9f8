import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { dayIn } from "@/core/time.ts";
import { noteAccess } from "@/domain/audit/mod.ts";
import { waitingOf } from "@/domain/billing/mod.ts";
import { priceList } from "@/domain/catalog/mod.ts";
import { notesOf } from "@/domain/records/mod.ts";
import { alertsOf } from "@/domain/patients/mod.ts";
import { movable, nextOf, visitOf } from "@/domain/scheduling/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import type { Scope } from "@/core/scope.ts";
import { AlertBar } from "@/components/patients/AlertBar.tsx";
import { VisitFacts } from "@/components/scheduling/VisitFacts.tsx";
import { VisitSteps } from "@/components/scheduling/VisitSteps.tsx";
import { CompletionForm } from "@/components/scheduling/CompletionForm.tsx";
import { VisitNotes } from "@/components/scheduling/VisitNotes.tsx";
import { VisitWays } from "@/components/scheduling/waiting/VisitWays.tsx";
import { WaitingCharges } from "@/components/billing/WaitingCharges.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Status } from "@/components/ui/Status.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { appointmentAnswer } from "../../(_agenda)/answer.ts";

/** Everything a visit's page shows to the member who looks at it. */
export async function visitPage(scope: Scope, id: string) {
  const visit = await visitOf(scope, id);
  const may = (permission: string) => scope.permissions.has(permission);
  const completing = visit.status === "in_progress" && may("appointments.write");
  const mayMove = may("appointments.write") && movable.includes(visit.status) && !visit.sessionId;
  const [alerts, notes, services, waiting, practitioners] = await Promise.all([
    may("patients.read") ? alertsOf(scope, visit.patient.id) : [],
    may("records.read") ? notesOf(scope, visit.patient.id, id) : [],
    completing ? priceList(scope) : [],
    may("invoices.read") && visit.status === "completed" ? waitingOf(scope, visit.patient.id) : [],
    mayMove ? practitionersOf(scope) : [],
  ]);
  await noteAccess(scope, visit.patient.id, notes.length > 0 ? "notes" : "visit");
  return {
    slug: scope.slug,
    timeZone: scope.timeZone,
    currency: scope.currency,
    visit,
    alerts,
    notes,
    services,
    waiting,
    completing,
    practitioners,
    mayMove,
    mayDoubleBook: may("appointments.double_book"),
    steps: may("appointments.write") ? nextOf[visit.status] : [],
    mayWriteNotes: may("records.write"),
    mayCharge: may("charges.write"),
    mayInvoice: may("invoices.write"),
  };
}

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.act((scope) => visitPage(scope, ctx.params.id), { noting: true });
    return wantsJson(ctx.req) ? Response.json(appointmentAnswer(data.timeZone, data.visit)) : page(data);
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { slug, timeZone, visit, steps } = data;
  const base = `/c/${slug}/appointments/${visit.id}`;
  const form = formOf(state);
  state.title = visit.patient.name;
  return (
    <Shell
      {...frameOf(state, url)}
      title={visit.patient.name}
      subtitle={<Status status={visit.status} label={t(`scheduling.status_${visit.status}`)} />}
      actions={
        <a class="button" data-kind="quiet" href={`/c/${slug}/agenda?day=${dayIn(timeZone, visit.startsAt)}`}>
          {t("scheduling.backToDay")}
        </a>
      }
    >
      <div class="split">
        <div class="stack">
          <AlertBar t={t} name={visit.patient.name} alerts={data.alerts} />
          <LiveForm failed={t("errors.unavailable")} then={base}>
            {data.completing && <CompletionForm t={t} form={form} base={base} {...data} />}
            <VisitSteps
              t={t}
              base={base}
              visit={visit}
              steps={steps}
              timeZone={timeZone}
              practitioners={data.practitioners}
              mayMove={data.mayMove}
              mayDoubleBook={data.mayDoubleBook}
            />
          </LiveForm>
          {data.waiting.length > 0 && data.mayInvoice && (
            <WaitingCharges
              t={t}
              form={form}
              slug={slug}
              patientId={visit.patient.id}
              lines={data.waiting}
              currency={data.currency}
            />
          )}
          <VisitWays t={t} base={base} slug={slug} visit={visit} permissions={state.member!.permissions} />
          <VisitNotes t={t} timeZone={timeZone} notes={data.notes} />
        </div>
        <VisitFacts t={t} slug={slug} timeZone={timeZone} visit={visit} />
      </div>
    </Shell>
  );
});
