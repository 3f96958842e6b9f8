import { Button } from "@/components/ui/Button.tsx";
import { Checkbox } from "@/components/ui/Choice.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import { Menu } from "@/components/ui/Menu.tsx";
import { Tabs } from "@/components/ui/Tabs.tsx";
import type { PatientColumn } from "@/domain/insights/patient_columns.ts";
import type { SavedView } from "@/domain/insights/saved_views.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  base: string;
  /** What the list shows, as its address says it. */
  query: string;
  views: SavedView[];
  /** What the member may look at, and what of it they do. */
  offered: PatientColumn[];
  columns: PatientColumn[];
  mayShare: boolean;
  mayExport: boolean;
  form: FormState;
}

/** The saved views of the list, and what can be done with the one that is shown. */
export function ListTools(props: Props) {
  const { t, base, query, views, mayExport } = props;
  const current = views.find((view) => view.query === query);
  const tabs = [{ href: base, label: t("ui.all"), current: query === "" }].concat(
    views.filter((view) => view.query !== "").map((view) => ({
      href: `${base}?${view.query}`,
      label: view.name,
      current: view === current,
    })),
  );
  return (
    <div class="list-views" f-client-nav={false}>
      <Tabs label={t("insights.views")} tabs={tabs} flush />
      <div class="row">
        {current && (current.own || props.mayShare) && (
          <form method="post" action={`${base}/views/${current.id}/removal`}>
            <Button type="submit" kind="quiet">{t("insights.removeView")}</Button>
          </form>
        )}
        {!current && query !== "" && <SaveView {...props} />}
        <Columns {...props} />
        {mayExport && (
          <form method="post" action={`${base}/export?${query}`}>
            <Button type="submit" kind="quiet">
              <Icon name="download" />
              {t("insights.export")}
            </Button>
          </form>
        )}
      </div>
    </div>
  );
}

function SaveView(props: Props) {
  const { t, form } = props;
  if (form.title) return <SaveForm {...props} />;
  return (
    <Menu id="save-view" kind="quiet" button={t("insights.saveView")}>
      <SaveForm {...props} />
    </Menu>
  );
}

function SaveForm({ t, form, base, query, mayShare }: Props) {
  return (
    <form method="post" action={`${base}/views`} class="stack menu-form">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <input type="hidden" name="query" value={query} />
      <TextField
        label={t("ui.name")}
        name="name"
        id="view-name"
        value={form.value("name")}
        error={form.error("name")}
        required
        maxLength={60}
        autocomplete="off"
      />
      {mayShare && (
        <Checkbox name="shared" value="yes" label={t("insights.share")} checked={form.ticked("shared")} />
      )}
      <Button type="submit" kind="primary">{t("ui.save")}</Button>
    </form>
  );
}

function Columns({ t, base, query, offered, columns }: Props) {
  return (
    <Menu id="columns" kind="quiet" button={t("insights.columns")}>
      <form method="post" action={`${base}/columns`} class="stack menu-form">
        <input type="hidden" name="query" value={query} />
        {offered.map((column, index) => (
          <Checkbox
            key={column}
            name={`columns.${index}`}
            value={column}
            checked={columns.includes(column)}
            label={t(`insights.column_${column}`)}
          />
        ))}
        <Button type="submit" kind="primary">{t("ui.save")}</Button>
      </form>
    </Menu>
  );
}
