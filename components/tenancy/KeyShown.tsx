import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  base: string;
  /** Missing where the same form was sent again: the key was shown then, and is nowhere now. */
  secret?: string;
}

/** The one time that a key is seen. */
export function KeyShown({ t, base, secret }: Props) {
  return (
    <div class="stack measure">
      {secret
        ? (
          <>
            <Alert tone="warn" title={t("keys.shownTitle")}>{t("keys.shownText")}</Alert>
            <TextField
              label={t("keys.key")}
              name="key"
              dir="ltr"
              readOnly
              autocomplete="off"
              spellcheck={false}
              hint={t("keys.how")}
              value={secret}
            />
          </>
        )
        : <Alert tone="bad">{t("keys.shownBefore")}</Alert>}
      <div class="row">
        <Button href={base} kind="primary">{t("keys.back")}</Button>
      </div>
    </div>
  );
}
