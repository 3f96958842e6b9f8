import { AffixedField } from "../AffixedField.tsx";
import { Chip } from "../Badge.tsx";
import { Icon } from "../Icon.tsx";
import { Pagination } from "../Pagination.tsx";
import { PeopleTable } from "./Records.tsx";

/** A list that fills the sheet: tools, rows and pages. */
export function Patients({ locale }: { locale: string }) {
  return (
    <div class="list-page">
      <form class="table-tools" role="search">
        <div class="search">
          <AffixedField
            label="Search"
            quiet
            name="q"
            type="search"
            before={<Icon name="search" />}
            placeholder="Name or phone"
          />
        </div>
        <Chip href="#all" current>All</Chip>
        <Chip href="#owing">Owing</Chip>
      </form>
      <PeopleTable locale={locale} />
      <Pagination label="Pages of patients" next={{ href: "#after", label: "Next" }}>3 patients</Pagination>
    </div>
  );
}
