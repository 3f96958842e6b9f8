import { dateIn } from "@/core/dates.ts";
import { Card } from "@/components/ui/Card.tsx";
import { Facts } from "@/components/ui/List.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import { roleName } from "@/components/tenancy/words.ts";
import type { OfficeClinic, OfficeMember } from "@/domain/operations/office.ts";
import type { T, TextKey } from "@/texts/mod.ts";
import { ClinicState, seatsOf } from "./ClinicTable.tsx";

/** What the office knows of a clinic. */
export function ClinicFacts({ t, clinic }: { t: T; clinic: OfficeClinic }) {
  const { slug, plan, timeZone, currency, locale, country, places, createdAt, lastActivity, activePeople } =
    clinic;
  return (
    <Card>
      <Facts
        facts={[
          [t("operators.address"), <bdi key="slug" dir="ltr" class="as-written">{slug}</bdi>],
          [t("operators.state"), <ClinicState key="state" t={t} clinic={clinic} />],
          [t("operators.plan"), t(`tenancy.plan_${plan}` as TextKey)],
          [t("operators.seats"), seatsOf(t, clinic)],
          [t("operators.activePeople"), String(activePeople)],
          [t("operators.places"), String(places)],
          [t("operators.zone"), `${timeZone} · ${country}`],
          [t("operators.currency"), currency],
          [t("operators.language"), locale],
          [t("operators.opened"), dateIn(t.locale, "date", createdAt, timeZone)],
          [
            t("operators.lastActivity"),
            lastActivity ? dateIn(t.locale, "moment", lastActivity, timeZone) : t("operators.never"),
          ],
        ]}
      />
    </Card>
  );
}

/** Who works at a clinic: name, address and role. */
export function MemberTable({ t, timeZone, members }: { t: T; timeZone: string; members: OfficeMember[] }) {
  const columns: Column<OfficeMember>[] = [
    { head: t("ui.name"), lead: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      head: t("auth.email"),
      phone: "note",
      cell: ({ email }) => <bdi dir="ltr" class="as-written">{email}</bdi>,
    },
    { head: t("tenancy.role"), fit: true, phone: "end", cell: ({ role }) => roleName(t, role) },
    {
      head: t("ui.status"),
      fit: true,
      cell: ({ since }) => t("operators.sinceDay", { day: dateIn(t.locale, "date", since, timeZone) }),
    },
  ];
  return (
    <Table
      caption={t("operators.members")}
      columns={columns}
      rows={members}
      rowKey={({ email }) => email}
    />
  );
}
