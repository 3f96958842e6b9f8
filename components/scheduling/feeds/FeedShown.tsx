import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  base: string;
  /** Missing where the same form was sent again: the address was shown then, and is nowhere now. */
  address?: string;
  google?: string;
}

/** The one time that the address of a feed is seen. */
export function FeedShown({ t, base, address, google }: Props) {
  return (
    <div class="stack measure">
      {address
        ? (
          <>
            <Alert tone="warn" title={t("waiting.feedShownTitle")}>{t("waiting.feedShownText")}</Alert>
            <TextField
              label={t("waiting.feedAddress")}
              name="address"
              dir="ltr"
              readOnly
              autocomplete="off"
              spellcheck={false}
              hint={t("waiting.feedHow")}
              value={address}
            />
            <div class="row">
              <Button href={google!} target="_blank" rel="noreferrer">
                <Icon name="calendar-plus" />
                {t("waiting.feedGoogle")}
              </Button>
              <Button href={address.replace(/^https?:/, "webcal:")}>{t("waiting.feedOpen")}</Button>
            </div>
          </>
        )
        : <Alert tone="bad">{t("waiting.feedShownBefore")}</Alert>}
      <div class="row">
        <Button href={base} kind="primary">{t("waiting.feedBack")}</Button>
      </div>
    </div>
  );
}
