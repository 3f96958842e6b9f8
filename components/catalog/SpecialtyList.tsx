import { Alert } from "@/components/ui/Alert.tsx";
import { Badge } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { type Column, Table } from "@/components/ui/Table.tsx";
import type { Specialty } from "@/domain/catalog/specialty.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  base: string;
  specialties: Specialty[];
  mayChange: boolean;
}

/** What is practised, and a form for what the platform does not know. */
export function SpecialtyList({ t, form, base, specialties, mayChange }: Props) {
  const columns: Column<Specialty>[] = [
    { head: t("catalog.specialty"), lead: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      head: t("ui.status"),
      quiet: true,
      fit: true,
      phone: "note",
      cell: ({ own }) => own && <Badge>{t("catalog.yours")}</Badge>,
    },
    {
      head: t("ui.actions"),
      quiet: true,
      fit: true,
      phone: "end",
      cell: ({ id, name, own }) =>
        own && mayChange && (
          <form method="post" action={`${base}/${id}/removal`}>
            <Button type="submit" kind="quiet" aria-label={`${t("ui.remove")}: ${name}`}>
              {t("ui.remove")}
            </Button>
          </form>
        ),
    },
  ];
  return (
    <div class="stack measure">
      <Table
        caption={t("catalog.specialties")}
        columns={columns}
        rows={specialties}
        rowKey={({ id }) => id}
      />
      {mayChange && (
        <form method="post" action={base} class="stack">
          <input type="hidden" name="requestKey" value={form.requestKey} />
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          <TextField
            label={t("ui.name")}
            name="name"
            required
            maxLength={100}
            dir="auto"
            autocomplete="off"
            value={form.value("name")}
            error={form.error("name")}
          />
          <div class="row">
            <Button type="submit" kind="primary">{t("catalog.addSpecialty")}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
