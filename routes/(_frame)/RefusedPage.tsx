import type { State } from "@/core/fresh.ts";
import type { Values } from "@/core/refusal.ts";
import { Button } from "@/components/ui/Button.tsx";
import { ErrorPage } from "@/components/ui/ErrorPage.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Upgrade } from "@/components/tenancy/Upgrade.tsx";
import { sentenceFor } from "@/texts/mod.ts";
import { frameOf } from "./frame.tsx";

interface Props {
  state: State;
  url: URL;
  status: number;
  /** What was refused; without it, what the status alone says is said. */
  refused?: { code: string; said: string; values: Values };
}

/** What stands in place of a page that could not be shown; inside the clinic's frame where one was entered. */
export function RefusedPage({ state, url, status, refused }: Props) {
  const { t, requestId, member } = state;
  const { plan, module } = refused?.values ?? {};
  const page = plan || module ? <Upgrade t={t} plan={plan} module={module} /> : (
    <ErrorPage
      t={t}
      status={status}
      text={refused && status !== 404 && status < 500
        ? sentenceFor(t, refused.said, refused.values)
        : undefined}
      reference={status >= 500 ? requestId.slice(-8) : undefined}
      action={status === 403 && member && !member.support && (
        <Button href={`/c/${member.slug}/settings/permissions`} kind="primary">
          {t("tenancy.whyNot")}
        </Button>
      )}
    />
  );
  if (!member) return <Lobby t={t} languageHref={languageOf(url)}>{page}</Lobby>;
  return <Shell {...frameOf(state, url)} title="">{page}</Shell>;
}

const languageOf = (url: URL) => (locale: string) => {
  const there = new URL(url);
  there.searchParams.set("lang", locale);
  return there.pathname + there.search;
};
