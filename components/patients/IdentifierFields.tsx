import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { identifierKinds } from "@/domain/patients/identifier.ts";
import type { T } from "@/texts/mod.ts";

/** Where new identity and insurance numbers are written; those that stand are not sent to a form. */
export function IdentifierFields({ t, form }: { t: T; form: FormState }) {
  return (
    <div class="columns" data-min="s">
      {identifierKinds.map((kind) => (
        <TextField
          key={kind}
          label={t(`record.identifier_${kind}`)}
          name={`identifiers.${kind}`}
          maxLength={60}
          dir="ltr"
          autocomplete="off"
          value={form.value(`identifiers.${kind}`)}
          error={form.error(`identifiers.${kind}`)}
        />
      ))}
    </div>
  );
}
