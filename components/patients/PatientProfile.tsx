import { MergeNotice } from "./MergeNotice.tsx";
import type { StandingMerge } from "@/domain/patients/merges_of.ts";
import { AlertBar } from "./AlertBar.tsx";
import { AlertList } from "./AlertList.tsx";
import { dayInWords } from "@/core/dates.ts";
import type { Money as Amount } from "@/core/money.ts";
import { dayIn } from "@/core/time.ts";
import { AccessList } from "@/components/audit/AccessList.tsx";
import { InvoiceList } from "@/components/billing/InvoiceList.tsx";
import { WaitingCharges } from "@/components/billing/WaitingCharges.tsx";
import { VisitList } from "@/components/scheduling/VisitList.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Facts } from "@/components/ui/List.tsx";
import { Money } from "@/components/ui/Money.tsx";
import { Stat, Stats } from "@/components/ui/Stat.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { AroundPatient } from "@/domain/patients/around_of.ts";
import type { Access } from "@/domain/audit/access.ts";
import type { InvoiceRow, Line } from "@/domain/billing/invoice.ts";
import { ageOn, type Patient } from "@/domain/patients/patient.ts";
import { phoneIn } from "@/domain/patients/phone.ts";
import type { Appointment } from "@/domain/scheduling/appointment.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  slug: string;
  timeZone: string;
  country: string;
  currency: string;
  patient: Patient;
  around: AroundPatient;
  mayChange: boolean;
  merges: StandingMerge[];
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
        {balance && (
          <Stats>
            <Stat label={t("billing.total")} value={<Money {...balance.total} locale={t.locale} />} />
            <Stat label={t("billing.paid")} value={<Money {...balance.paid} locale={t.locale} />} />
            <Stat label={t("billing.balance")} value={<Money {...balance.balance} locale={t.locale} />} />
          </Stats>
        )}
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

function Who({ t, timeZone, country, patient }: Props) {
  const { phone, email, birthDate, sex, address, nameLatin } = patient;
  const born = birthDate && dayInWords(t.locale, "longDate", birthDate);
  const facts: [string, preact.ComponentChildren][] = [
    [t("patients.nameLatin"), nameLatin],
    [
      t("ui.phone"),
      phone && (
        <a href={`tel:${phone}`}>
          <bdi dir="ltr">{phoneIn(country, phone)}</bdi>
        </a>
      ),
    ],
    [
      t("auth.email"),
      email && (
        <a href={`mailto:${email}`}>
          <bdi dir="ltr">{email}</bdi>
        </a>
      ),
    ],
    [
      t("patients.birthDate"),
      born && `${born} · ${t("patients.years", { count: ageOn(dayIn(timeZone), birthDate) })}`,
    ],
    [t("patients.sex"), sex && t(`patients.sex_${sex}`)],
    [t("patients.address"), address],
  ];
  return (
    <Card title={t("patients.who")}>
      <Facts facts={facts.filter(([, value]) => value)} />
    </Card>
  );
}
