import { Alert } from "@/components/ui/Alert.tsx";
import { Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import { Select } from "@/components/ui/Select.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import { type CustomField, fieldKinds } from "@/domain/fields/custom_field.ts";
import type { T } from "@/texts/mod.ts";
import { WordingFields } from "./WordingFields.tsx";

interface Props {
  t: T;
  form: FormState;
  base: string;
  fields: CustomField[];
}

/** What the clinic asks beside what Cusp asks, and a form for one more. */
export function FieldList({ t, form, base, fields }: Props) {
  return (
    <div class="stack">
      {fields.length === 0
        ? <Empty icon={<Icon name="list" />} title={t("fields.none")}>{t("fields.noneText")}</Empty>
        : <Fields {...{ t, base, fields }} />}
      <form method="post" action={base}>
        <input type="hidden" name="requestKey" value={form.requestKey} />
        <Card
          title={t("fields.add")}
          footer={<Button type="submit" kind="primary">{t("fields.add")}</Button>}
        >
          <div class="stack">
            {form.title && <Alert tone="bad">{form.title}</Alert>}
            <Select
              label={t("fields.kind")}
              name="kind"
              value={form.value("kind", "text")}
              error={form.error("kind")}
              options={fieldKinds.map((kind) => ({ value: kind, label: t(`fields.kind_${kind}`) }))}
            />
            <WordingFields t={t} form={form} offers />
          </div>
        </Card>
      </form>
    </div>
  );
}

function Fields({ t, base, fields }: Pick<Props, "t" | "base" | "fields">) {
  const columns: Column<CustomField>[] = [
    {
      head: t("fields.label"),
      lead: true,
      cell: ({ id, asked, draft }) => (
        <a href={`${base}/${id}`}>
          <bdi>{(asked ?? draft)?.label}</bdi>
        </a>
      ),
    },
    { head: t("fields.kind"), fit: true, phone: "note", cell: ({ kind }) => t(`fields.kind_${kind}`) },
    { head: t("fields.key"), fit: true, cell: ({ systemKey }) => <code dir="ltr">{systemKey}</code> },
    {
      head: t("ui.status"),
      fit: true,
      phone: "end",
      cell: ({ retiredAt, asked, draft }) => (
        <span class="row">
          {retiredAt
            ? <Tag tone="warn">{t("fields.retired")}</Tag>
            : asked && <Tag tone="good">{t("fields.asked")}</Tag>}
          {draft && <Tag tone="info">{t("fields.draft")}</Tag>}
        </span>
      ),
    },
  ];
  return <Table caption={t("fields.title")} columns={columns} rows={fields} rowKey={({ id }) => id} />;
}
