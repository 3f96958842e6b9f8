import { dateIn } from "@/core/dates.ts";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { Passage } from "@/domain/audit/checkpoint.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  base: string;
  timeZone: string;
  /** What was typed, and what came of it. */
  code?: string;
  error?: string;
  passage?: Passage;
}

/** Where a code from the daily mail is typed, and whether the chain still passes through what it stands for. */
export function CheckpointForm({ t, base, timeZone, code, error, passage }: Props) {
  return (
    <details class="disclosure checkpoint" open={code !== undefined}>
      <summary>{t("audit.checkpointTitle")}</summary>
      {passage && <Finding t={t} timeZone={timeZone} passage={passage} />}
      <form method="get" action={base}>
        <TextField
          label={t("audit.checkpointCode")}
          name="code"
          required
          maxLength={80}
          dir="ltr"
          autocomplete="off"
          value={code}
          error={error}
          hint={t("audit.checkpointHint")}
        />
        <Button type="submit">{t("audit.checkpointCheck")}</Button>
      </form>
    </details>
  );
}

function Finding({ t, timeZone, passage }: { t: T; timeZone: string; passage: Passage }) {
  const { outcome, number, sealedAt } = passage;
  const at = sealedAt ? dateIn(t.locale, "moment", sealedAt, timeZone) : "";
  return (
    <Alert
      tone={outcome === "passes" ? "good" : "bad"}
      title={t(`audit.${outcome}`, { number: String(number) })}
      live
    >
      {t(`audit.${outcome}Text`, { at })}
    </Alert>
  );
}
