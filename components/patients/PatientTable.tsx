import { Tag, type Tone } from "@/components/ui/Badge.tsx";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Money } from "@/components/ui/Money.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import { dateIn, dayInWords } from "@/core/dates.ts";
import type { PatientColumn } from "@/domain/insights/patient_columns.ts";
import type { ListedPatient } from "@/domain/insights/patient_list.ts";
import type { PatientStatus } from "@/domain/patients/patient.ts";
import { phoneIn } from "@/domain/patients/phone.ts";
import type { T } from "@/texts/mod.ts";

const tones: Record<PatientStatus, Tone> = { lead: "info", active: "good", inactive: "warn", vip: "plum" };

interface Props {
  t: T;
  base: string;
  country: string;
  timeZone: string;
  columns: PatientColumn[];
  patients: ListedPatient[];
  sort: string;
  /** Where a photo is shown; nothing where the member may not see any. */
  photo: (id: string) => string | undefined;
  /** The list's address in another order. */
  sorted: (sort: string) => string;
}

/** The patients of a page under the columns that the member chose. */
export function PatientTable({ t, base, country, timeZone, columns, patients, photo, sort, sorted }: Props) {
  const sorting = (key: string, first: "ascending" | "descending" = "ascending") => {
    const direction = sort === key ? "ascending" : sort === `-${key}` ? "descending" : undefined;
    const next = direction === undefined
      ? (first === "ascending" ? key : `-${key}`)
      : sort === key
      ? `-${key}`
      : key;
    return { href: sorted(next), direction } as const;
  };
  const date = (instant: Date | null) => instant && dateIn(t.locale, "date", instant, timeZone);
  const shown: Record<PatientColumn, Omit<Column<ListedPatient>, "head">> = {
    number: { phone: "note", cell: ({ number }) => <bdi dir="ltr">{number}</bdi> },
    phone: { phone: "end", cell: ({ phone }) => phone && <bdi dir="ltr">{phoneIn(country, phone)}</bdi> },
    email: { cell: ({ email }) => email && <bdi dir="ltr">{email}</bdi> },
    birthDate: {
      sort: sorting("born"),
      cell: ({ birthDate }) => birthDate && dayInWords(t.locale, "date", birthDate),
    },
    lastVisit: { cell: ({ lastVisit }) => date(lastVisit) },
    balance: {
      numeric: true,
      cell: ({ balance }) => balance && balance.amount > 0 && <Money {...balance} locale={t.locale} />,
    },
    status: { cell: ({ status }) => <Tag tone={tones[status]}>{t(`record.status_${status}`)}</Tag> },
    tags: { cell: ({ tags }) => tags.join(", ") },
    added: { sort: sorting("added", "descending"), cell: ({ addedAt }) => date(addedAt) },
  };
  const all: Column<ListedPatient>[] = [
    {
      head: t("ui.name"),
      lead: true,
      sort: sorting("name"),
      cell: ({ id, name, photoId }) => (
        <a class="row" data-wrap="no" href={`${base}/${id}`}>
          <Avatar name={name} src={photoId && photo(photoId)} />
          <bdi class="truncate">{name}</bdi>
        </a>
      ),
    },
    ...columns.map((column) => ({ head: t(`insights.column_${column}`), fit: true, ...shown[column] })),
  ];
  return <Table caption={t("shell.patients")} columns={all} rows={patients} rowKey={({ id }) => id} />;
}
