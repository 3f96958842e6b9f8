import type { ComponentChildren } from "preact";
import { FieldInputs } from "@/components/fields/FieldInputs.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Fold } from "@/components/ui/Fold.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { AskedField, FieldValue } from "@/domain/fields/custom_field.ts";
import type { Circle } from "@/domain/patients/circle.ts";
import type { Patient } from "@/domain/patients/patient.ts";
import type { T } from "@/texts/mod.ts";
import { AlertRows } from "./AlertRows.tsx";
import { type Contact, ContactFields } from "./ContactFields.tsx";
import { HeadFields } from "./HeadFields.tsx";
import { HistoryFields } from "./HistoryFields.tsx";
import { IdentifierFields } from "./IdentifierFields.tsx";
import { MoreFields } from "./MoreFields.tsx";
import { PersonRows } from "./PersonRows.tsx";
import { PhoneRows } from "./PhoneRows.tsx";
import { PortalBox } from "./PortalBox.tsx";

/** What stands in a form that is shown for the first time. */
export type Known =
  & Partial<Patient>
  & Partial<Circle>
  & { contact?: Contact; custom?: Record<string, FieldValue> };

interface Props {
  t: T;
  form: FormState;
  action: string;
  back: string;
  slug: string;
  /** Where the clinic is, ISO 3166. */
  country: string;
  known: Known;
  /** What the clinic asks beside what Cusp asks. */
  fields: AskedField[];
  /** What the clinic offers as administrative sex. */
  sexes: readonly string[];
  /** What the member may write beside the head. */
  may: (permission: string) => boolean;
  submit: string;
  /** Who somebody looks like, for one who is only being registered. */
  asking?: ComponentChildren;
  /** What saving and booking at once is called, where that is possible. */
  book?: string;
  /** A day on which a history is gone through: today. */
  today: string;
}

/** A patient's record as a form: who they are, and folded beneath it what fewer people ask. It works without script. */
export function PatientForm(props: Props) {
  const { t, form, action, back, slug, country, known, fields, sexes, may, submit, asking, book, today } =
    props;
  const isNew = known.id === undefined;
  return (
    <form method="post" action={action} class="stack measure">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {known.version !== undefined && <input type="hidden" name="version" value={known.version} />}
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <HeadFields
        t={t}
        form={form}
        country={country}
        known={known}
        sexes={sexes}
        mayNumber={may("numbers.write")}
      />
      {isNew && may("portal_access.write") && <PortalBox t={t} form={form} slug={slug} />}
      {asking}
      <div>
        {isNew && (
          <Fold title={t("record.alerts")} hint={t("record.alertsHint")} open={form.refused("alerts")}>
            <AlertRows t={t} form={form} />
          </Fold>
        )}
        <Fold
          title={t("record.circle")}
          hint={t("record.circleHint")}
          open={form.refused("relatedPersons") || (known.relatedPersons?.length ?? 0) > 0}
        >
          <PersonRows t={t} form={form} country={country} known={known.relatedPersons ?? []} />
        </Fold>
        <Fold
          title={t("record.phones")}
          hint={t("record.phonesHint")}
          open={form.refused("phones") || (known.phones?.length ?? 0) > 0}
        >
          <PhoneRows t={t} form={form} country={country} known={known.phones ?? []} />
        </Fold>
        {may("consents.write") && (
          <Fold title={t("record.contact")} hint={t("record.contactHint")} open={form.refused("contact")}>
            <ContactFields t={t} form={form} known={known.contact ?? {}} />
          </Fold>
        )}
        {fields.length > 0 && (
          <Fold
            title={t("fields.more")}
            open={form.refused("custom") || Object.keys(known.custom ?? {}).length > 0}
          >
            <FieldInputs t={t} form={form} fields={fields} known={known.custom ?? {}} />
          </Fold>
        )}
        <MoreFields t={t} form={form} known={known} />
        {may("identifiers.write") && (
          <Fold
            title={t("record.identifiers")}
            hint={t("record.identifiersHint")}
            open={form.refused("identifiers")}
          >
            <IdentifierFields t={t} form={form} />
          </Fold>
        )}
        {isNew && may("history.write") && (
          <Fold title={t("record.history")} hint={t("record.historyHint")} open={form.refused("history")}>
            <HistoryFields t={t} form={form} prefix="history." today={today} />
          </Fold>
        )}
      </div>
      <div class="row">
        <Button type="submit" kind="primary">{submit}</Button>
        {book && <Button type="submit" name="then" value="book">{book}</Button>}
        <Button href={back} kind="quiet">{t("ui.cancel")}</Button>
      </div>
    </form>
  );
}
