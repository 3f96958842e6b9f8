import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Select } from "@/components/ui/Select.tsx";
import type { T, TextKey } from "@/texts/mod.ts";

interface Props {
  t: T;
  action: string;
  kind: string;
  kinds: string[];
}

/** What the file holds: guessed, and corrected. */
export function ChooseKind({ t, action, kind, kinds }: Props) {
  return (
    <Card title={t("moving.holds")}>
      <form method="post" action={action} class="row">
        <Select
          quiet
          label={t("moving.holds")}
          name="kind"
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`moving.kind_${value}` as TextKey) }))}
        />
        <Button type="submit">{t("moving.otherKind")}</Button>
      </form>
    </Card>
  );
}
