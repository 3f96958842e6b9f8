import type { ComponentChildren } from "preact";
import { Button } from "./Button.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import type { T, TextKey } from "@/texts/mod.ts";

const faces: Record<number, { icon: IconName; title: TextKey; text: TextKey }> = {
  403: { icon: "lock", title: "shell.errorForbiddenTitle", text: "shell.errorForbiddenText" },
  404: { icon: "search", title: "shell.errorMissingTitle", text: "shell.errorMissingText" },
  410: { icon: "hourglass", title: "shell.errorGoneTitle", text: "shell.errorGoneText" },
  429: { icon: "timer", title: "shell.errorTooManyTitle", text: "shell.errorTooManyText" },
  500: { icon: "wrench", title: "shell.errorInternalTitle", text: "shell.errorInternalText" },
  503: { icon: "plug", title: "shell.errorOfflineTitle", text: "shell.errorOfflineText" },
};

interface Props {
  t: T;
  status: number;
  /** The refusal's own sentence, where it says more than the status does. */
  text?: string;
  /** What support needs to find it. */
  reference?: string;
  home?: string;
  /** Another way on, such as asking for the permission. */
  action?: ComponentChildren;
}

/** What stands in place of a page that could not be shown: what happened, whether anything was lost, what to do. */
export function ErrorPage({ t, status, text, reference, home = "/", action }: Props) {
  const face = faces[status] ?? faces[status < 500 ? 404 : 500];
  return (
    <section class="empty" data-size="page">
      <span class="glyph">
        <Icon name={face.icon} />
      </span>
      <h1>{t(face.title)}</h1>
      <p>{text ?? t(face.text)}</p>
      {reference && (
        <p>
          <small>{t("shell.errorReference", { reference })}</small>
        </p>
      )}
      <div class="row">
        {action}
        <Button href={home} kind={action ? undefined : "primary"}>{t("shell.backToStart")}</Button>
      </div>
    </section>
  );
}
