import type { ComponentChildren } from "preact";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Select } from "@/components/ui/Select.tsx";
import { Segmented } from "@/components/ui/Tabs.tsx";
import { colourings } from "@/domain/scheduling/settings/appointment_settings.ts";
import { statuses } from "@/domain/scheduling/status.ts";
import { Keys } from "./Keys.tsx";
import { columnings, filters, type Look } from "@/domain/scheduling/views/look.ts";
import type { T } from "@/texts/mod.ts";

interface Named {
  id: string;
  name: string;
}

interface Props {
  t: T;
  look: Look;
  place: (look: Look, day?: string) => string;
  base: string;
  day: string;
  search?: string;
  /** The clinic's colouring, which counts where nobody chose. */
  colourBy: Look["colour"];
  practitioners: Named[];
  /** What else can be filtered by; null until somebody wants to. */
  choices: { services: Named[]; places: Named[] } | null;
  /** Where time is blocked, for those who may. */
  block?: string;
  /** Around the form that is sent while one types. */
  asTyped: (form: ComponentChildren) => ComponentChildren;
}

/** What of the calendar is shown: words to look for, columns, and filters that fold away. All of it stands in the address. */
export function Narrowing(props: Props) {
  const { t, look, place, base, day, search, block, asTyped } = props;
  const { view, by } = look;
  const overview = look.rail === "open";
  return (
    <div class="calendar-tools">
      {asTyped(
        <form method="get" action={base} role="search" f-partial={base}>
          <Hidden look={look} day={day} />
          <input
            class="input search"
            type="search"
            name="search"
            value={search ?? ""}
            autocomplete="off"
            maxLength={80}
            dir="auto"
            aria-label={t("calendar.search")}
            placeholder={t("calendar.search")}
          />
          <noscript>
            <Button type="submit">{t("ui.search")}</Button>
          </noscript>
        </form>,
      )}
      {view === "day" && (
        <Segmented
          label={t("calendar.columns")}
          tabs={columnings.map((one) => ({
            href: place({ ...look, by: one }, day),
            label: t(`calendar.by_${one}`),
            current: by === one,
          }))}
        />
      )}
      <Filters {...props} />
      <span class="row desk-only" data-gap="1" data-wrap="no">
        <Keys t={t} />
        {block && (
          <Button href={block} kind="quiet" label={t("calendar.block")}>
            <Icon name="calendar-off" />
          </Button>
        )}
        <Button href={`${base}/sheet?day=${day}`} kind="quiet" label={t("calendar.daySheet")}>
          <Icon name="printer" />
        </Button>
        <Button
          href={place({ ...look, rail: overview ? undefined : "open" }, day)}
          kind="quiet"
          aria-expanded={overview ? "true" : "false"}
          label={t("calendar.overview")}
        >
          <Icon name="panel-right" flip />
        </Button>
      </span>
    </div>
  );
}

/** What of the look a form does not ask for itself. */
function Hidden({ look, day, except = [] }: { look: Look; day: string; except?: readonly string[] }) {
  const said = Object.entries({ ...look, day }).filter(([name, value]) => value && !except.includes(name));
  return <>{said.map(([name, value]) => <input type="hidden" key={name} name={name} value={value} />)}</>;
}

function Filters(props: Props) {
  const { t, look, place, day, choices } = props;
  const on = filters.filter((name) => look[name]).length;
  const here = place(look, day);
  return (
    <div class="calendar-filters">
      <Button
        href={choices ? here : `${here}&filters=open`}
        kind="quiet"
        aria-expanded={choices ? "true" : "false"}
      >
        <Icon name="sliders-horizontal" />
        {on > 0 ? t("calendar.filtersOn", { count: on }) : t("calendar.filters")}
      </Button>
      {choices && <FilterForm {...props} {...choices} on={on} />}
    </div>
  );
}

function FilterForm(
  { t, look, place, base, day, colourBy, practitioners, services, places, on }:
    & Props
    & NonNullable<Props["choices"]>
    & { on: number },
) {
  const options = (all: Named[]) => all.map(({ id, name }) => ({ value: id, label: name }));
  const choose = (name: typeof filters[number], label: string, all: string, choices: Named[]) => (
    <Select name={name} label={label} placeholder={all} value={look[name]} options={options(choices)} />
  );
  return (
    <form method="get" action={base} class="stack" data-gap="3">
      <Hidden look={look} day={day} except={[...filters, "colour"]} />
      {choose("practitionerId", t("scheduling.practitioner"), t("calendar.everybody"), practitioners)}
      {choose("serviceId", t("scheduling.service"), t("calendar.everyService"), services)}
      {places.length > 0 && choose("locationId", t("scheduling.place"), t("calendar.everyPlace"), places)}
      {choose(
        "status",
        t("calendar.status"),
        t("calendar.everyStatus"),
        statuses.filter((status) => status !== "held")
          .map((status) => ({ id: status, name: t(`scheduling.status_${status}`) })),
      )}
      <Select
        name="colour"
        label={t("calendar.colourBy")}
        value={look.colour ?? colourBy}
        options={colourings.map((one) => ({ value: one, label: t(`calendar.colourBy_${one}`) }))}
      />
      <div class="row">
        <Button type="submit" kind="primary">{t("calendar.apply")}</Button>
        {on > 0 && (
          <Button href={place({ view: look.view, by: look.by, rail: look.rail }, day)} kind="quiet">
            {t("calendar.clear")}
          </Button>
        )}
      </div>
    </form>
  );
}
