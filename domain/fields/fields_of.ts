import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { AskedField, CustomField, Wording } from "./custom_field.ts";

type Row = Omit<CustomField, "asked" | "draft"> & { wordings: Told[] };
type Told = Omit<Wording, "publishedAt"> & { publishedAt: string | null };

/** All fields of the clinic in the order they were made, retired ones too. */
export async function fieldsOf(scope: Scope): Promise<CustomField[]> {
  allow(scope, "patients.read");
  const rows = await scope.sql<Row[]>`
    select f.id, f.system_key as "systemKey", f.kind, f.retired_at as "retiredAt",
           (select jsonb_agg(jsonb_build_object('version', v.wording, 'label', v.label, 'hint', v.hint,
                     'options', v.options, 'publishedAt', v.published_at) order by v.wording desc)
              from custom_field_versions v where v.clinic_id = f.clinic_id and v.field_id = f.id) as wordings
      from custom_fields f
     where f.clinic_id = ${scope.clinicId}
     order by f.made_at, f.id`;
  return rows.map(({ wordings, ...field }) => {
    const [last, ...earlier] = wordings.map(dated);
    const draft = last.publishedAt ? null : last;
    return { ...field, draft, asked: draft ? earlier.find((one) => one.publishedAt) ?? null : last };
  });
}

/** One field of the clinic; 404 for another clinic's and an unknown id alike. */
export async function fieldOf(scope: Scope, id: string): Promise<CustomField> {
  const field = isId(id) && (await fieldsOf(scope)).find((one) => one.id === id);
  if (!field) throw notFound();
  return field;
}

/** What is asked of patients now. */
export async function askedFields(scope: Scope): Promise<AskedField[]> {
  return (await fieldsOf(scope)).flatMap(({ id, systemKey, kind, retiredAt, asked }) => {
    if (retiredAt || !asked) return [];
    const { version, label, hint, options } = asked;
    return [{ id, systemKey, kind, version, label, hint, options }];
  });
}

const dated = (wording: Told): Wording => ({
  ...wording,
  publishedAt: wording.publishedAt === null ? null : new Date(wording.publishedAt),
});
