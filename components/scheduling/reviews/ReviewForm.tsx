import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Choices, Radio } from "@/components/ui/Choice.tsx";
import { TextArea } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { T } from "@/texts/mod.ts";

const ratings = [5, 4, 3, 2, 1] as const;

/** How was it, from 5 to 1, and what there is to say. */
export function ReviewForm({ t, form, action }: { t: T; form: FormState; action: string }) {
  return (
    <form method="post" action={action} class="stack">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <Choices legend={t("reviews.ask")} error={form.error("rating")}>
        {ratings.map((rating) => (
          <Radio
            key={rating}
            name="rating"
            value={String(rating)}
            required
            checked={form.value("rating") === String(rating)}
            label={`${rating} · ${t(`reviews.rating_${rating}`)}`}
          />
        ))}
      </Choices>
      <TextArea
        label={t("reviews.comment")}
        name="comment"
        optional={t("ui.optional")}
        hint={t("reviews.commentHint")}
        maxLength={2000}
        rows={4}
        dir="auto"
        value={form.value("comment")}
        error={form.error("comment")}
      />
      <Button type="submit" kind="primary" size="large" wide>{t("reviews.send")}</Button>
    </form>
  );
}
