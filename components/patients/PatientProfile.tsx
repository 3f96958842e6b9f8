import type { Money as Amount } from "@/core/money.ts";
import { AccessList } from "@/components/audit/AccessList.tsx";
import { InvoiceList } from "@/components/billing/InvoiceList.tsx";
import { WaitingCharges } from "@/components/billing/WaitingCharges.tsx";
import { VisitList } from "@/components/scheduling/VisitList.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { Access } from "@/domain/audit/access.ts";
import type { InvoiceRow, Line } from "@/domain/billing/invoice.ts";
import type { SaidValue } from "@/domain/fields/values_of.ts";
import type { AroundPatient } from "@/domain/patients/around_of.ts";
import type { StandingMerge } from "@/domain/patients/merges_of.ts";
import type { Patient } from "@/domain/patients/patient.ts";
import type { Appointment } from "@/domain/scheduling/appointment.ts";
import type { VisitFigures as Figures } from "@/domain/scheduling/visit_figures.ts";
import type { T } from "@/texts/mod.ts";
import { AlertBar } from "./AlertBar.tsx";
import { AlertList } from "./AlertList.tsx";
import { MergeNotice } from "./MergeNotice.tsx";
import { VisitFigures } from "./VisitFigures.tsx";
import { Who } from "./Who.tsx";

interface Props {
  t: T;
  form: FormState;
  slug: string;
  timeZone: string;
  country: string;
  currency: string;
  patient: Patient;
  around: AroundPatient;
  /** What stands in the clinic's own fields. */
  said: SaidValue[];
  mayChange: boolean;
  mayOpenFiles: boolean;
  maySeeIdentifiers: boolean;
  merges: StandingMerge[];
  figures?: Figures;
  mayMerge: boolean;
  visits: Appointment[];
  invoices: InvoiceRow[];
  balance?: { total: Amount; paid: Amount; balance: Amount };
  waiting: Line[];
  mayInvoice: boolean;
  /** Who opened the record lately, for those who may know. */
  accesses: Access[];
}

/** A patient's page: visits and money, with who they are beside them. */
export function PatientProfile(props: Props) {
  const { t, form, slug, timeZone, currency, patient, visits, invoices, balance, waiting, mayInvoice } =
    props;
  return (
    <div class="split">
      <div class="stack">
        <AlertBar t={t} name={patient.name} alerts={props.around.alerts} />
        {props.merges.map((merge) => <MergeNotice key={merge.id} {...props} merge={merge} />)}
        <VisitFigures t={t} slug={slug} timeZone={timeZone} figures={props.figures} balance={balance} />
        {mayInvoice && waiting.length > 0 && (
          <WaitingCharges
            t={t}
            form={form}
            slug={slug}
            patientId={patient.id}
            lines={waiting}
            currency={currency}
          />
        )}
        <VisitList t={t} slug={slug} timeZone={timeZone} visits={visits} />
        {balance && (
          <InvoiceList
            t={t}
            base={`/c/${slug}/invoices`}
            timeZone={timeZone}
            invoices={invoices}
            title={t("shell.invoices")}
          />
        )}
      </div>
      <div class="stack">
        <Who {...props} />
        {props.mayChange && (
          <AlertList
            t={t}
            form={form}
            base={`/c/${slug}/patients/${patient.id}/alerts`}
            alerts={props.around.alerts}
          />
        )}
        {props.accesses.length > 0 && <AccessList t={t} timeZone={timeZone} accesses={props.accesses} />}
      </div>
    </div>
  );
}
