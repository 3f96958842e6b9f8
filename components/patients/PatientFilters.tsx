import { Button } from "@/components/ui/Button.tsx";
import { DateInput } from "@/components/ui/DateInput.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Select } from "@/components/ui/Select.tsx";
import type { PatientFilter } from "@/domain/insights/patient_filter.ts";
import { patientStatuses } from "@/domain/patients/patient.ts";
import AsTyped from "@/islands/ui/AsTyped.tsx";
import type { T } from "@/texts/mod.ts";

export interface Seeing {
  /** Who can be asked for as having seen somebody; empty for whoever may not see visits. */
  practitioners: { id: string; name: string }[];
  visits: boolean;
  balances: boolean;
}

interface Props {
  t: T;
  base: string;
  filter: PatientFilter;
  /** How many filters narrow the list. */
  narrowed: number;
  seeing: Seeing;
}

/** Whom the list shows: words to look for, and filters that fold away. All of it stands in the address. */
export function PatientFilters({ t, base, filter, narrowed, seeing }: Props) {
  return (
    <AsTyped>
      <form method="get" action={base} role="search" class="list-search" f-partial={base}>
        <div class="table-tools">
          <input
            class="input search"
            type="search"
            name="q"
            value={filter.q ?? ""}
            autocomplete="off"
            aria-label={t("patients.search")}
            placeholder={t("patients.search")}
          />
          <Button type="submit">{t("ui.search")}</Button>
          {narrowed > 0 && (
            <a class="button" data-kind="quiet" href={base} f-client-nav={false}>{t("ui.clear")}</a>
          )}
        </div>
        <details class="list-filters">
          <summary>
            <Icon name="sliders-horizontal" />
            {t("ui.filter")}
            {narrowed > 0 && <span class="count">{narrowed}</span>}
          </summary>
          <Fields {...{ t, filter, seeing }} />
        </details>
        {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
      </form>
    </AsTyped>
  );
}

function Fields({ t, filter, seeing }: Pick<Props, "t" | "filter" | "seeing">) {
  const day = (name: "seenFrom" | "seenTo" | "addedFrom" | "addedTo") => (
    <DateInput label={t(`insights.${name}`)} name={name} value={filter[name]} />
  );
  const years = (name: "ageFrom" | "ageTo") => (
    <TextField
      label={t(`insights.${name}`)}
      name={name}
      type="number"
      min={0}
      max={150}
      dir="ltr"
      value={filter[name]}
    />
  );
  const word = (name: "tag" | "source") => (
    <TextField
      label={t(`insights.${name}`)}
      name={name}
      value={filter[name]}
      autocomplete="off"
      dir="auto"
    />
  );
  const choice = (name: "balance" | "portal", values: readonly ["owed"] | readonly ["yes", "no"]) => (
    <Select
      label={t(`insights.${name}`)}
      name={name}
      placeholder={t("insights.any")}
      value={filter[name]}
      options={values.map((value) => ({
        value,
        label: t(`insights.${name}_${value}` as "insights.portal_yes"),
      }))}
    />
  );
  return (
    <div class="columns" data-min="s">
      {seeing.visits && (
        <Select
          label={t("insights.practitioner")}
          name="practitioner"
          placeholder={t("insights.any")}
          value={filter.practitioner}
          options={seeing.practitioners.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {seeing.visits && day("seenFrom")}
      {seeing.visits && day("seenTo")}
      {years("ageFrom")}
      {years("ageTo")}
      {seeing.balances && choice("balance", ["owed"])}
      {choice("portal", ["yes", "no"])}
      <Select
        label={t("ui.status")}
        name="status"
        placeholder={t("insights.any")}
        value={filter.status}
        options={patientStatuses.map((status) => ({ value: status, label: t(`record.status_${status}`) }))}
      />
      {word("tag")}
      {word("source")}
      {day("addedFrom")}
      {day("addedTo")}
    </div>
  );
}
