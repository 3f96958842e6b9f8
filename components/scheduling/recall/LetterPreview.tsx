import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { Recall } from "@/domain/scheduling/recall/recall.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  base: string;
  to: Recall[];
  not: Recall[];
  /** The language of the sample. */
  locale: string;
  subject: string;
  text: string;
}

/** To whom a mail goes and to whom none may, and what it says. */
export function LetterPreview({ t, form, base, to, not, locale, subject, text }: Props) {
  const names = (recalls: Recall[]) => recalls.map(({ patient }) => patient.name).join(", ");
  return (
    <form method="post" action={`${base}/letters`} class="stack measure">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {to.map(({ id }, index) => <input key={id} type="hidden" name={`recallIds.${index}`} value={id} />)}
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      {to.length > 0
        ? (
          <Card title={subject}>
            <p class="as-written" lang={locale} dir="auto">{text}</p>
          </Card>
        )
        : <Alert tone="warn">{t("recall.nobodyToWriteTo")}</Alert>}
      {to.length > 0 && (
        <p>
          {t("recall.goesTo", { count: to.length })}: <bdi>{names(to)}</bdi>
        </p>
      )}
      {not.length > 0 && (
        <p class="soft">
          {t("recall.goesNotTo", { count: not.length })}: <bdi>{names(not)}</bdi>
        </p>
      )}
      <div class="row">
        {to.length > 0 && (
          <Button type="submit" kind="primary">{t("recall.send", { count: to.length })}</Button>
        )}
        <Button href={base} kind="quiet">{t("ui.cancel")}</Button>
      </div>
    </form>
  );
}
