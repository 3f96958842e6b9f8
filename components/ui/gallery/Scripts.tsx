import { directionOf, locales } from "@/core/text.ts";
import { textIn } from "@/texts/mod.ts";
import { Alert } from "../Alert.tsx";
import { Button } from "../Button.tsx";
import { TextField } from "../Field.tsx";
import { Specimen } from "./Specimen.tsx";

const times = { practitioner: "Dr. Ayesha Hamid", from: "10:15", until: "11:30" };

/** The same words in every language and its direction, whatever the page's own. */
export function Scripts() {
  return (
    <Specimen title="Languages">
      <div class="columns">
        {locales.map((locale) => {
          const t = textIn(locale);
          return (
            <div class="stack" key={locale} lang={locale} dir={directionOf(locale)}>
              <h3>{t("auth.signInTitle")}</h3>
              <Alert tone="bad">{t("errors.slot_taken", times)}</Alert>
              <TextField
                id={`script-${locale}`}
                label={t("auth.email")}
                name={`email-${locale}`}
                hint={t("auth.forgotText")}
                error={t("errors.invalid_email")}
              />
              <div class="row">
                <Button kind="primary">{t("auth.signIn")}</Button>
                <Button>{t("ui.cancel")}</Button>
              </div>
              <p class="soft">
                {t("ui.results", { count: 1 })}, {t("ui.results", { count: 3 })},{" "}
                {t("ui.results", { count: 1240 })}
              </p>
            </div>
          );
        })}
      </div>
    </Specimen>
  );
}
