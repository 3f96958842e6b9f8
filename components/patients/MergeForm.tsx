import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Choices, Radio } from "@/components/ui/Choice.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { Patient } from "@/domain/patients/patient.ts";
import type { T } from "@/texts/mod.ts";
import { differingFields, wordsFor } from "./fields.ts";

interface Props {
  t: T;
  form: FormState;
  slug: string;
  country: string;
  survivor: Patient;
  merged: Patient;
}

/** Two records beside each other, field by field where they differ, with a choice for each. */
export function MergeForm({ t, form, slug, country, survivor, merged }: Props) {
  const base = `/c/${slug}/patients`;
  const fields = differingFields(survivor, merged);
  return (
    <form method="post" action={`${base}/${survivor.id}/merges`} class="stack measure">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <input type="hidden" name="mergedId" value={merged.id} />
      <input type="hidden" name="version" value={survivor.version} />
      <input type="hidden" name="mergedVersion" value={merged.version} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <p>{t("merging.mergeText")}</p>
      <Card title={t("merging.mergeTitle")}>
        <div class="stack">
          {fields.length === 0 && <p>{t("merging.equal")}</p>}
          {fields.map((field, index) => {
            const words = wordsFor(t, field, country);
            return (
              <Choices key={field} legend={words.label}>
                <div class="columns">
                  <Radio
                    name={`take.${index}`}
                    value=""
                    checked
                    label={<bdi>{words.said(survivor) || t("ui.none")}</bdi>}
                    hint={t("merging.survivor", { number: survivor.number })}
                  />
                  <Radio
                    name={`take.${index}`}
                    value={field}
                    label={<bdi>{words.said(merged) || t("ui.none")}</bdi>}
                    hint={t("merging.merged", { number: merged.number })}
                  />
                </div>
              </Choices>
            );
          })}
        </div>
      </Card>
      <div class="row">
        <Button type="submit" kind="primary">{t("merging.merge")}</Button>
        <Button href={`${base}/${merged.id}/merges?with=${survivor.id}`}>{t("merging.swap")}</Button>
        <Button href={`${base}/duplicates`} kind="quiet">{t("ui.cancel")}</Button>
      </div>
    </form>
  );
}
