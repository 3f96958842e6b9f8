import { Partial } from "fresh/runtime";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import { Pagination } from "@/components/ui/Pagination.tsx";
import type { PatientColumn } from "@/domain/insights/patient_columns.ts";
import type { PatientFilter } from "@/domain/insights/patient_filter.ts";
import type { ListedPatient } from "@/domain/insights/patient_list.ts";
import type { SavedView } from "@/domain/insights/saved_views.ts";
import type { T } from "@/texts/mod.ts";
import { ListTools } from "./ListTools.tsx";
import { PatientFilters, type Seeing } from "./PatientFilters.tsx";
import { PatientTable } from "./PatientTable.tsx";

interface Props {
  t: T;
  slug: string;
  country: string;
  timeZone: string;
  filter: PatientFilter;
  /** The filter as the address says it, and how many parts of it narrow the list. */
  query: string;
  narrowed: number;
  seeing: Seeing;
  patients: ListedPatient[];
  next: string | null;
  views: SavedView[];
  offered: PatientColumn[];
  columns: PatientColumn[];
  maySeePhotos: boolean;
  mayRegister: boolean;
  mayShare: boolean;
  mayExport: boolean;
  form: FormState;
}

/** The clinic's patients: those who are looked for, page by page. */
export function PatientList(props: Props) {
  const { t, slug, filter, query, narrowed, seeing, patients, next } = props;
  const base = `/c/${slug}/patients`;
  const asked = (changes: Record<string, string>) => {
    const params = new URLSearchParams(query);
    for (const [name, value] of Object.entries(changes)) params.set(name, value);
    return `${base}?${params}`;
  };
  return (
    <div class="list-page" f-client-nav>
      <PatientFilters {...{ t, base, filter, narrowed, seeing }} />
      <Partial name="patients">
        <ListTools {...props} base={base} />
        {patients.length === 0 ? <Nobody {...props} base={base} /> : (
          <PatientTable
            {...props}
            base={base}
            photo={(id) => props.maySeePhotos ? `/c/${slug}/files/${id}/preview` : undefined}
            sort={filter.sort ?? (filter.q ? "" : "-added")}
            sorted={(sort) => asked({ sort })}
          />
        )}
        <Pagination
          label={t("shell.patients")}
          next={next ? { href: asked({ after: next }), label: t("ui.next") } : undefined}
        />
      </Partial>
    </div>
  );
}

function Nobody({ t, base, filter: { q }, narrowed, mayRegister }: Props & { base: string }) {
  if (narrowed > 0) {
    return (
      <Empty
        icon={<Icon name="search" />}
        title={t("insights.nobodySo")}
        action={<Button href={base}>{t("insights.everybody")}</Button>}
      >
        {t("insights.nobodySoText")}
      </Empty>
    );
  }
  return (
    <Empty
      icon={<Icon name={q ? "search" : "users"} />}
      title={q ? t("patients.nobodyFound", { query: q }) : t("patients.nobodyYet")}
      action={mayRegister && (
        <Button kind="primary" href={q ? `${base}/new?name=${encodeURIComponent(q)}` : `${base}/new`}>
          {t("patients.new")}
        </Button>
      )}
    >
      {q ? t("patients.nobodyFoundText") : t("patients.nobodyYetText")}
    </Empty>
  );
}
