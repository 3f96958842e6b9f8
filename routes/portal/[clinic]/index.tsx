import { page } from "fresh";
import { Partial } from "fresh/runtime";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { balanceOfPatient, invoicesOfPatient } from "@/domain/billing/mod.ts";
import { patientFor } from "@/domain/patients/mod.ts";
import { unratedOf, visitsOf } from "@/domain/scheduling/mod.ts";
import { InvoiceList } from "@/components/billing/InvoiceList.tsx";
import { BalanceCard } from "@/components/portal/BalanceCard.tsx";
import { PatientChoice } from "@/components/portal/PatientChoice.tsx";
import { NextVisit } from "@/components/portal/NextVisit.tsx";
import { UnratedVisits } from "@/components/scheduling/reviews/UnratedVisits.tsx";
import { VisitList } from "@/components/scheduling/VisitList.tsx";
import { Button } from "@/components/ui/Button.tsx";
import Live from "@/islands/scheduling/Live.tsx";
import { PortalFrame } from "./(_portal)/PortalFrame.tsx";
import { appointmentAnswer } from "../../c/[clinic]/(_agenda)/answer.ts";
import { invoiceRowAnswer } from "../../c/[clinic]/(_billing)/answer.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const found = await ctx.state.visit(async (scope) => {
      const patient = patientFor(scope, ctx.url.searchParams.get("patient"));
      const [visits, invoices, balance, unrated] = await Promise.all([
        visitsOf(scope, patient.id),
        invoicesOfPatient(scope, patient.id),
        balanceOfPatient(scope, patient.id),
        unratedOf(scope, patient.id),
      ]);
      return {
        patient,
        patients: scope.patients,
        timeZone: scope.timeZone,
        visits,
        invoices,
        balance,
        unrated,
      };
    });
    if (!wantsJson(ctx.req)) return page(found);
    const { patient, timeZone, visits, invoices, balance } = found;
    return Response.json({
      patient: { id: patient.id, name: patient.name, number: patient.number },
      visits: visits.map((visit) => appointmentAnswer(timeZone, visit)),
      invoices: invoices.map((invoice) => invoiceRowAnswer(timeZone, invoice)),
      ...balance,
    });
  },
});

/** What a patient sees: the next visit, what is owed, and everything before. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { patient, patients, timeZone, visits, invoices, balance, unrated } = data;
  const base = url.pathname;
  state.title = state.visitor!.clinicName;
  return (
    <PortalFrame state={state}>
      <div class="stack" data-gap="6" f-client-nav>
        <Live
          topic={`patient:${patient.id}:${patient.liveEpoch}`}
          events=""
          again={url.pathname + url.search}
        />
        <h1>{t("portal.hello", { name: state.visitor!.name.split(" ")[0] })}</h1>
        {patients.length > 1 && <PatientChoice t={t} base={base} patients={patients} chosen={patient.id} />}
        <Partial name="portal">
          <div class="stack" data-gap="6">
            <NextVisit t={t} timeZone={timeZone} visits={visits} />
            <UnratedVisits t={t} base={base} timeZone={timeZone} visits={unrated} />
            <BalanceCard t={t} balance={balance.balance} />
            <InvoiceList
              t={t}
              title={t("shell.invoices")}
              base={`${base}/invoices`}
              timeZone={timeZone}
              invoices={invoices}
            />
            <VisitList t={t} timeZone={timeZone} visits={visits} />
            <Button href={`${base}/services`}>{t("portal.offer")}</Button>
          </div>
        </Partial>
      </div>
    </PortalFrame>
  );
});
