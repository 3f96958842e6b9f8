import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { type ClinicProfile, initialsOf } from "@/domain/tenancy/profile.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  known: ClinicProfile;
}

/** The clinic's colour and initials, with the mark that they make. */
export function BrandForm({ t, form, action, known }: Props) {
  return (
    <form method="post" action={action} class="stack measure">
      <p class="soft">{t("clinic.brandText")}</p>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <input type="hidden" name="version" value={known.version} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <ClinicMark {...known} />
      <TextField
        label={t("clinic.initials")}
        name="initials"
        optional={t("ui.optional")}
        maxLength={3}
        dir="auto"
        autocomplete="off"
        hint={t("clinic.initialsHint", { initials: initialsOf(known.name) })}
        value={form.value("initials", known.initials)}
        error={form.error("initials")}
      />
      <TextField
        label={t("clinic.colour")}
        name="colour"
        optional={t("ui.optional")}
        maxLength={7}
        pattern="#[0-9A-Fa-f]{6}"
        placeholder="#1f6f5c"
        dir="ltr"
        autocomplete="off"
        hint={t("clinic.colourHint")}
        value={form.value("colour", known.colour)}
        error={form.error("colour")}
      />
      <div class="row">
        <Button type="submit" kind="primary">{t("ui.save")}</Button>
      </div>
    </form>
  );
}

/** What stands for the clinic where there is no room for its name. Drawn, since no page may style itself. */
export function ClinicMark({ name, initials, colour }: Pick<ClinicProfile, "name" | "initials" | "colour">) {
  return (
    <svg width="56" height="56" viewBox="0 0 56 56" role="img" aria-label={name}>
      <rect width="56" height="56" rx="12" fill={colour ?? "#4a5560"} />
      <text
        x="28"
        y="29"
        fill="#ffffff"
        font-size="20"
        font-weight="600"
        text-anchor="middle"
        dominant-baseline="middle"
      >
        {initials ?? initialsOf(name)}
      </text>
    </svg>
  );
}
