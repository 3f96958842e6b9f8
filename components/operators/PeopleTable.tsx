import { Tag } from "@/components/ui/Badge.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import { roleName } from "@/components/tenancy/words.ts";
import type { OfficePerson } from "@/domain/operations/office.ts";
import type { T } from "@/texts/mod.ts";

/** People who work in several clinics: where, as what, and a mark where that differs. */
export function PeopleTable({ t, people }: { t: T; people: OfficePerson[] }) {
  if (people.length === 0) return <Empty icon={<Icon name="users" />} title={t("operators.nobodySeveral")} />;
  const columns: Column<OfficePerson>[] = [
    { head: t("ui.name"), lead: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      head: t("auth.email"),
      phone: "note",
      cell: ({ email }) => <bdi dir="ltr" class="as-written">{email}</bdi>,
    },
    {
      head: t("operators.worksAs"),
      phone: "label",
      cell: ({ places }) => (
        <ul class="stack" data-gap="1">
          {places.map(({ slug, name, role }) => (
            <li key={slug}>
              <a href={`/admin/clinics/${slug}`}>
                <bdi>{name}</bdi>
              </a>
              {` · ${roleName(t, role)}`}
            </li>
          ))}
        </ul>
      ),
    },
    {
      head: t("ui.status"),
      fit: true,
      phone: "end",
      cell: ({ mixed }) => mixed && <Tag tone="warn">{t("operators.mixedRoles")}</Tag>,
    },
  ];
  return <Table caption={t("operators.several")} columns={columns} rows={people} rowKey={({ id }) => id} />;
}
