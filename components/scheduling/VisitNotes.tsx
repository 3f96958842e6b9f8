import { dateIn } from "@/core/dates.ts";
import { Card } from "@/components/ui/Card.tsx";
import type { Note } from "@/domain/records/note.ts";
import type { T } from "@/texts/mod.ts";

/** What was written at a visit, as it was written. */
export function VisitNotes({ t, timeZone, notes }: { t: T; timeZone: string; notes: Note[] }) {
  if (notes.length === 0) return null;
  return (
    <Card title={t("scheduling.note")}>
      <div class="stack">
        {notes.map(({ id, text, writtenBy, writtenAt }) => (
          <article key={id}>
            <p class="as-written" dir="auto">{text}</p>
            <small class="faint">
              {[writtenBy, dateIn(t.locale, "moment", writtenAt, timeZone)].filter(Boolean).join(" · ")}
            </small>
          </article>
        ))}
      </div>
    </Card>
  );
}
