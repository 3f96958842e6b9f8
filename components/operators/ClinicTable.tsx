import { dateIn } from "@/core/dates.ts";
import { Tag } from "@/components/ui/Badge.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import type { OfficeClinic } from "@/domain/operations/office.ts";
import type { T, TextKey } from "@/texts/mod.ts";

/** Whether a clinic is open for work. */
export function ClinicState({ t, clinic }: { t: T; clinic: OfficeClinic }) {
  if (clinic.suspended) return <Tag tone="bad">{t("operators.suspended")}</Tag>;
  return clinic.activatedAt
    ? <Tag tone="good">{t("operators.active")}</Tag>
    : <Tag tone="warn">{t("operators.draft")}</Tag>;
}

/** How many work at a clinic, and of how many that may. */
export const seatsOf = (t: T, { members, maxSeats }: OfficeClinic): string =>
  maxSeats === null ? String(members) : t("operators.seatsOf", { taken: members, all: maxSeats });

/** Clinics: each name leads to the clinic's page. */
export function ClinicTable({ t, clinics }: { t: T; clinics: OfficeClinic[] }) {
  if (clinics.length === 0) {
    return (
      <Empty icon={<Icon name="building" />} title={t("operators.noClinics")}>
        {t("operators.noClinicsText")}
      </Empty>
    );
  }
  const columns: Column<OfficeClinic>[] = [
    {
      head: t("operators.clinic"),
      lead: true,
      cell: ({ slug, name }) => (
        <a href={`/admin/clinics/${slug}`}>
          <bdi>{name}</bdi>
        </a>
      ),
    },
    {
      head: t("operators.address"),
      phone: "note",
      cell: ({ slug }) => <bdi dir="ltr" class="as-written">{slug}</bdi>,
    },
    { head: t("operators.plan"), fit: true, cell: ({ plan }) => t(`tenancy.plan_${plan}` as TextKey) },
    {
      head: t("operators.state"),
      fit: true,
      phone: "end",
      cell: (clinic) => <ClinicState t={t} clinic={clinic} />,
    },
    { head: t("operators.seats"), fit: true, numeric: true, cell: (clinic) => seatsOf(t, clinic) },
    {
      head: t("operators.lastActivity"),
      fit: true,
      cell: ({ lastActivity, timeZone }) =>
        lastActivity ? dateIn(t.locale, "moment", lastActivity, timeZone) : t("operators.never"),
    },
  ];
  return <Table caption={t("operators.clinics")} columns={columns} rows={clinics} rowKey={({ id }) => id} />;
}
