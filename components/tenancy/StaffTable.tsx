import { dateIn } from "@/core/dates.ts";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Tag } from "@/components/ui/Badge.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import type { Colleague } from "@/domain/tenancy/colleague.ts";
import type { T } from "@/texts/mod.ts";
import { roleName } from "./words.ts";

interface Props {
  t: T;
  base: string;
  timeZone: string;
  caption: string;
  staff: Colleague[];
}

/** Who works, or worked, here: each name leads to what they may do. */
export function StaffTable({ t, base, timeZone, caption, staff }: Props) {
  const day = (instant: Date) => dateIn(t.locale, "date", instant, timeZone);
  const columns: Column<Colleague>[] = [
    {
      head: t("ui.name"),
      lead: true,
      cell: ({ id, name, self }) => (
        <a class="row" data-wrap="no" href={`${base}/${id}`}>
          <Avatar name={name} />
          <bdi class="truncate">{name}</bdi>
          {self && <Tag tone="accent">{t("tenancy.you")}</Tag>}
        </a>
      ),
    },
    {
      head: t("auth.email"),
      phone: "note",
      cell: ({ email }) => <bdi dir="ltr" class="as-written">{email}</bdi>,
    },
    { head: t("tenancy.role"), fit: true, phone: "end", cell: ({ role }) => roleName(t, role) },
    {
      head: t("ui.status"),
      fit: true,
      cell: ({ beganAt, endedAt, left }) =>
        endedAt
          ? t(left ? "tenancy.left" : "tenancy.removed", { day: day(endedAt) })
          : t("tenancy.since", { day: day(beganAt) }),
    },
  ];
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={staff}
      rowKey={({ id }) => id}
      muted={({ endedAt }) => endedAt !== null}
    />
  );
}
