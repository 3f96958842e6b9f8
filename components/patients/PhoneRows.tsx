import { Checkbox } from "@/components/ui/Choice.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { OtherPhone } from "@/domain/patients/circle.ts";
import type { T } from "@/texts/mod.ts";
import { PhoneField } from "./PhoneField.tsx";

/** The phones beside the main one, and room for two more. One that is emptied is ended. */
export function PhoneRows(
  { t, form, country, known }: { t: T; form: FormState; country: string; known: OtherPhone[] },
) {
  const count = Math.min(known.length + 2, 10);
  return (
    <>
      {Array.from({ length: count }, (_, index) => {
        const at = `phones.${index}`;
        const phone = known[index];
        return (
          <div
            class="columns"
            data-min="s"
            key={at}
            role="group"
            aria-label={t("record.otherPhone", { count: index + 1 })}
          >
            <PhoneField
              country={country}
              label={t("record.otherPhone", { count: index + 1 })}
              name={`${at}.phone`}
              value={form.value(`${at}.phone`, phone?.phone)}
              error={form.error(`${at}.phone`)}
            />
            <TextField
              label={t("record.label")}
              name={`${at}.label`}
              maxLength={40}
              dir="auto"
              value={form.value(`${at}.label`, phone?.label)}
              error={form.error(`${at}.label`)}
            />
            <Checkbox
              label={t("record.whatsapp")}
              name={`${at}.whatsapp`}
              value="true"
              checked={form.ticked(`${at}.whatsapp`, phone?.whatsapp)}
            />
          </div>
        );
      })}
    </>
  );
}
