import { Tag, type Tone } from "@/components/ui/Badge.tsx";
import { lowRating } from "@/domain/scheduling/reviews/review.ts";
import type { T } from "@/texts/mod.ts";

/** How a visit was, as a figure and a word. */
export function Rating({ t, rating }: { t: T; rating: number }) {
  const tone: Tone = rating <= lowRating ? "bad" : rating === 3 ? "warn" : "good";
  return (
    <Tag tone={tone}>
      <bdi dir="ltr">{rating}/5</bdi> {t(`reviews.rating_${rating as 1 | 2 | 3 | 4 | 5}`)}
    </Tag>
  );
}
