import type { FormState } from "@/components/ui/form_state.ts";
import { TextArea, TextField } from "@/components/ui/Field.tsx";
import { locales, nameOfLanguage } from "@/core/text.ts";
import type { T } from "@/texts/mod.ts";

/** What a text field of the price list shows, and whether it may be changed. */
export function fieldsOf(form: FormState, mayChange: boolean) {
  return (name: string, label: string, known?: string | number | null) => ({
    label,
    name,
    value: form.value(name, known),
    error: form.error(name),
    readOnly: !mayChange,
    autocomplete: "off",
  });
}

interface Props {
  t: T;
  field: ReturnType<typeof fieldsOf>;
  names?: Record<string, string>;
  description?: string;
}

/** The name in each language that Cusp speaks, where it differs, and what else is to be said. */
export function SaidFields({ t, field, names = {}, description = "" }: Props) {
  return (
    <>
      <div class="columns" data-min="s">
        {locales.map((locale) => (
          <TextField
            key={locale}
            {...field(
              `names.${locale}`,
              t("catalog.nameIn", { language: nameOfLanguage[locale] }),
              names[locale],
            )}
            maxLength={200}
            lang={locale}
            dir="auto"
          />
        ))}
      </div>
      <TextArea
        {...field("description", t("billing.description"), description)}
        optional={t("ui.optional")}
        maxLength={2000}
        rows={2}
        dir="auto"
      />
    </>
  );
}
