import { TextField } from "@/components/ui/Field.tsx";
import { Fold } from "@/components/ui/Fold.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { T } from "@/texts/mod.ts";

/** Why a visit may stand beside another; for those who may book so. */
export function BesideField({ t, form }: { t: T; form: FormState }) {
  const name = "overbookedBecause";
  return (
    <Fold title={t("scheduling.beside")} hint={t("scheduling.besideHint")} open={form.code === "slot_taken"}>
      <TextField
        label={t("scheduling.overbookedBecause")}
        name={name}
        optional={t("ui.optional")}
        hint={t("scheduling.overbookedHint")}
        maxLength={500}
        dir="auto"
        autocomplete="off"
        value={form.value(name)}
        error={form.error(name)}
      />
    </Fold>
  );
}
