import { Partial } from "fresh/runtime";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Pagination } from "@/components/ui/Pagination.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import type { PatientRow } from "@/domain/patients/patient.ts";
import { phoneIn } from "@/domain/patients/phone.ts";
import AsTyped from "@/islands/ui/AsTyped.tsx";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  country: string;
  asked: string;
  patients: PatientRow[];
  next: string | null;
  mayRegister: boolean;
}

/** The clinic's patients with a search above them. */
export function PatientList({ t, slug, country, asked, patients, next, mayRegister }: Props) {
  const base = `/c/${slug}/patients`;
  const columns: Column<PatientRow>[] = [
    {
      head: t("ui.name"),
      lead: true,
      cell: ({ id, name }) => (
        <a class="row" data-wrap="no" href={`${base}/${id}`}>
          <Avatar name={name} />
          <bdi class="truncate">{name}</bdi>
        </a>
      ),
    },
    { head: t("ui.number"), fit: true, phone: "note", cell: ({ number }) => <bdi dir="ltr">{number}</bdi> },
    {
      head: t("ui.phone"),
      fit: true,
      phone: "end",
      cell: ({ phone }) => phone && <bdi dir="ltr">{phoneIn(country, phone)}</bdi>,
    },
  ];
  return (
    <div class="list-page" f-client-nav>
      <AsTyped>
        <form method="get" action={base} role="search" class="table-tools" f-partial={base}>
          <input
            class="input search"
            type="search"
            name="q"
            value={asked}
            autocomplete="off"
            aria-label={t("patients.search")}
            placeholder={t("patients.search")}
          />
          <Button type="submit">{t("ui.search")}</Button>
        </form>
      </AsTyped>
      <Partial name="patients">
        {patients.length === 0
          ? (
            <Empty
              icon={<Icon name={asked ? "search" : "users"} />}
              title={asked ? t("patients.nobodyFound", { query: asked }) : t("patients.nobodyYet")}
              action={mayRegister && (
                <Button
                  kind="primary"
                  href={asked ? `${base}/new?name=${encodeURIComponent(asked)}` : `${base}/new`}
                >
                  {t("patients.new")}
                </Button>
              )}
            >
              {asked ? t("patients.nobodyFoundText") : t("patients.nobodyYetText")}
            </Empty>
          )
          : <Table caption={t("shell.patients")} columns={columns} rows={patients} rowKey={({ id }) => id} />}
        <Pagination
          label={t("shell.patients")}
          next={next ? { href: `${base}?after=${next}`, label: t("ui.next") } : undefined}
        />
      </Partial>
    </div>
  );
}
