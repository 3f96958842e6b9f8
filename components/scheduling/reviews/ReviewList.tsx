import { dateIn } from "@/core/dates.ts";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { TextArea } from "@/components/ui/Field.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { Review } from "@/domain/scheduling/reviews/review.ts";
import type { T } from "@/texts/mod.ts";
import { Rating } from "./Rating.tsx";

interface Props {
  t: T;
  slug: string;
  timeZone: string;
  reviews: Review[];
  mayAnswer: boolean;
}

/** What patients said, and beneath each what was done about it. */
export function ReviewList({ t, slug, timeZone, reviews, mayAnswer }: Props) {
  return (
    <Card title={t("reviews.title")} bleed>
      <List>
        {reviews.map((review) => (
          <ListItem
            key={review.id}
            title={
              <a href={`/c/${slug}/appointments/${review.appointmentId}`}>
                <bdi>{review.patient.name}</bdi>
              </a>
            }
            note={<Said t={t} slug={slug} timeZone={timeZone} review={review} mayAnswer={mayAnswer} />}
            end={<Rating t={t} rating={review.rating} />}
          />
        ))}
      </List>
    </Card>
  );
}

function Said(
  { t, slug, timeZone, review, mayAnswer }: Omit<Props, "reviews"> & { review: Review },
) {
  const { id, comment, practitioner, saidAt, answer } = review;
  return (
    <>
      {[dateIn(t.locale, "moment", saidAt, timeZone), practitioner].filter(Boolean).join(" · ")}
      {comment && <p class="as-written" dir="auto">{comment}</p>}
      {answer && (
        <p class="soft">
          {t("reviews.done")}: <span class="as-written" dir="auto">{answer}</span>
        </p>
      )}
      {!answer && mayAnswer && (
        <details class="disclosure">
          <summary>{t("reviews.answer")}</summary>
          <form method="post" action={`/c/${slug}/reviews/${id}/answer`} class="stack" data-gap="2">
            <TextArea
              label={t("reviews.done")}
              name="answer"
              id={`answer-${id}`}
              required
              maxLength={2000}
              rows={2}
              dir="auto"
            />
            <Button type="submit">{t("ui.save")}</Button>
          </form>
        </details>
      )}
    </>
  );
}
