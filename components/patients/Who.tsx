import type { ComponentChildren } from "preact";
import { dayInWords } from "@/core/dates.ts";
import { dayIn } from "@/core/time.ts";
import { valueInWords } from "@/components/fields/value_in_words.ts";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Chip, Tag } from "@/components/ui/Badge.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Facts } from "@/components/ui/List.tsx";
import type { SaidValue } from "@/domain/fields/values_of.ts";
import type { AroundPatient } from "@/domain/patients/around_of.ts";
import { ageOn, type Patient } from "@/domain/patients/patient.ts";
import { phoneIn } from "@/domain/patients/phone.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  timeZone: string;
  country: string;
  patient: Patient;
  around: AroundPatient;
  said: SaidValue[];
  mayOpenFiles: boolean;
  maySeeIdentifiers: boolean;
}

/** Who a patient is, how to reach them and who stands beside them. What nobody said is not there. */
export function Who(props: Props) {
  const { t, slug, timeZone, country, patient, around, said } = props;
  const { email, birthDate, sex, address, nameLatin, status } = patient;
  const list = `/c/${slug}/patients`;
  const born = birthDate && dayInWords(t.locale, "longDate", birthDate);
  const call = (phone: string | null) =>
    phone && (
      <a href={`tel:${phone}`}>
        <bdi dir="ltr">{phoneIn(country, phone)}</bdi>
      </a>
    );
  const facts: [string, ComponentChildren][] = [
    [t("ui.status"), status !== "active" && t(`record.status_${status}`)],
    [t("patients.nameLatin"), nameLatin],
    [
      t("ui.phone"),
      patient.phone && (
        <div key={patient.phone}>{call(patient.phone)} {patient.hasWhatsapp && t("record.whatsapp")}</div>
      ),
    ],
    [
      t("record.phones"),
      around.phones.length > 0 && around.phones.map(({ phone, label, whatsapp }) => (
        <div key={phone}>
          {call(phone)} <bdi>{label}</bdi> {whatsapp && t("record.whatsapp")}
        </div>
      )),
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
    [t("record.languages"), patient.languages.join(", ")],
    [t("record.referralSource"), patient.referralSource],
    [
      t("record.tags"),
      patient.tags.length > 0 && (
        <div class="row">
          {patient.tags.map((tag) => (
            <Chip key={tag} href={`${list}?${new URLSearchParams({ tag })}`}>
              <bdi>{tag}</bdi>
            </Chip>
          ))}
        </div>
      ),
    ],
    [t("record.deskNote"), patient.deskNote],
    [
      t("audit.part_identifiers"),
      props.maySeeIdentifiers && (
        <a key="identifiers" href={`${list}/${patient.id}/identifiers`}>{t("files.open")}</a>
      ),
    ],
    ...said.map((one): [string, string] => [one.label, valueInWords(t, one)]),
    [
      t("record.circle"),
      around.relatedPersons.length > 0 && around.relatedPersons.map((person, index) => (
        <div key={index}>
          <bdi>{person.name}</bdi> ({t(`record.relation_${person.relation}`)}) {call(person.phone)}
          {person.mayDecide && <div class="faint">{t("record.mayDecide")}</div>}
          {person.mayPay && <div class="faint">{t("record.mayPay")}</div>}
          {person.isEmergency && <div class="faint">{t("record.isEmergency")}</div>}
        </div>
      )),
    ],
  ];
  return (
    <Card title={t("patients.who")}>
      {props.mayOpenFiles && patient.photoId && (
        <p>
          <Avatar name={patient.name} size="huge" src={`/c/${slug}/files/${patient.photoId}/preview`} />
        </p>
      )}
      {patient.doNotContact && <Tag tone="bad">{t("record.doNotContact")}</Tag>}
      <Facts facts={facts.filter(([, value]) => value)} />
    </Card>
  );
}
