import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Select } from "@/components/ui/Select.tsx";
import { Table } from "@/components/ui/Table.tsx";
import type { Import } from "@/domain/moving/import.ts";
import type { T, TextKey } from "@/texts/mod.ts";

interface Props {
  t: T;
  action: string;
  found: Import;
  /** What was chosen where it was refused, by column. */
  typed?: string[];
  /** What a column of such a file may mean. */
  fields: readonly string[];
  samples: string[][];
}

/** What each column means: guessed, shown with what stands in it, and corrected. */
export function MappingForm({ t, action, found: { layout, mapping, state }, typed, fields, samples }: Props) {
  const options = [
    { value: "", label: t("moving.leaveOut") },
    ...fields.map((field) => ({ value: field, label: t(`moving.field_${field}` as TextKey) })),
  ];
  return (
    <Card title={t("moving.columns")}>
      <form method="post" action={action} class="stack">
        <Table
          caption={t("moving.columns")}
          rows={layout.columns.map((name, at) => ({ name, at }))}
          rowKey={({ at }) => String(at)}
          columns={[
            { head: t("moving.column"), lead: true, cell: ({ name }) => <bdi>{name}</bdi> },
            {
              head: t("moving.sample"),
              phone: "note",
              cell: ({ at }) => (
                <bdi class="soft">
                  {samples.map((row) => row[at]).filter(Boolean).join(" · ").slice(0, 80)}
                </bdi>
              ),
            },
            {
              head: t("moving.means"),
              phone: "label",
              cell: ({ name, at }) => (
                <Select
                  quiet
                  label={`${t("moving.means")} ${name}`}
                  id={`column-${at}`}
                  name={`fields.${at}`}
                  value={(typed ? typed[at] : mapping.fields[at]) ?? ""}
                  options={options}
                />
              ),
            },
          ]}
        />
        <Select
          label={t("moving.dates")}
          name="dates"
          value={mapping.dates}
          options={[
            { value: "dmy", label: t("moving.dates_dmy") },
            { value: "mdy", label: t("moving.dates_mdy") },
          ]}
        />
        <div class="row">
          <Button type="submit" kind={state === "checked" ? undefined : "primary"}>
            {t("moving.check")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
