import { Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import { most, type Part, type Parts } from "@/domain/scheduling/waiting/rank.ts";
import type { Withheld } from "@/domain/scheduling/waiting/gap.ts";
import type { T } from "@/texts/mod.ts";

/** One who could come, as the desk sees them. */
export interface CandidateRow {
  id: string;
  patient: { id: string; name: string };
  service: string | null;
  note: string;
  withheld: Withheld | null;
  score: number;
  parts: Parts;
}

interface Props {
  t: T;
  form: FormState;
  slug: string;
  base: string;
  candidates: CandidateRow[];
  /** Whether it is offered by itself already. */
  automatic: boolean;
  atOnce: number;
}

/** What a score is made of, in words: only what counts for them. */
export function ScoreParts({ t, parts }: { t: T; parts: Parts }) {
  const said = (Object.keys(most) as Part[]).filter((part) => parts[part] > 0)
    .map((part) => `${t(`waiting.part_${part}`)} ${parts[part]}/${most[part]}`);
  return <small class="soft">{said.join(" · ") || t("waiting.part_none")}</small>;
}

/** Who could come to a gap, in the order that they should be asked, and why in this order. */
export function Candidates({ t, form, slug, base, candidates, automatic, atOnce }: Props) {
  if (candidates.length === 0) {
    return (
      <Empty icon={<Icon name="users" />} title={t("waiting.nobody")} small>
        {t("waiting.nobodyText")}
      </Empty>
    );
  }
  const first = candidates.filter(({ withheld }) => withheld === null).slice(0, atOnce);
  const columns: Column<CandidateRow>[] = [
    {
      head: t("scheduling.patient"),
      lead: true,
      cell: (one) => (
        <span class="row">
          <input
            type="checkbox"
            class="check"
            name={`entryIds.${candidates.indexOf(one)}`}
            value={one.id}
            aria-label={t("waiting.askOne", { name: one.patient.name })}
            checked={first.includes(one)}
          />
          <a href={`/c/${slug}/waiting/${one.id}`}>
            <bdi>{one.patient.name}</bdi>
          </a>
        </span>
      ),
    },
    {
      head: t("scheduling.service"),
      phone: "note",
      cell: ({ service }) => service ?? t("waiting.anyService"),
    },
    { head: t("waiting.score"), numeric: true, phone: "end", cell: ({ score }) => score },
    {
      head: t("waiting.because"),
      phone: "note",
      cell: ({ parts, withheld, note }) => (
        <>
          <ScoreParts t={t} parts={parts} />
          {withheld && (
            <>
              {" "}
              <Tag tone="warn">{t(`waiting.withheld_${withheld}`)}</Tag>
            </>
          )}
          {note && (
            <>
              <br />
              <small dir="auto">{note}</small>
            </>
          )}
        </>
      ),
    },
  ];
  return (
    <form method="post" action={`${base}/offers`}>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <Card
        title={t("waiting.candidates")}
        bleed
        footer={
          <div class="row">
            <Button type="submit" kind="primary">
              <Icon name="mail" />
              {t("waiting.offerChosen")}
            </Button>
            {!automatic && (
              <Button type="submit" formaction={`${base}/filling`}>{t("waiting.offerByItself")}</Button>
            )}
          </div>
        }
      >
        <Table
          caption={t("waiting.candidates")}
          columns={columns}
          rows={candidates}
          rowKey={({ id }) => id}
          muted={({ withheld }) => withheld !== null}
        />
      </Card>
    </form>
  );
}
