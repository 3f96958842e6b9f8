import { HttpError } from "fresh";
import { define } from "@/core/fresh.ts";
import { Refusal } from "@/core/refusal.ts";
import { Button } from "@/components/ui/Button.tsx";
import { ErrorPage } from "@/components/ui/ErrorPage.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Upgrade } from "@/components/tenancy/Upgrade.tsx";
import { sentenceFor } from "@/texts/mod.ts";
import { frameOf } from "./(_frame)/frame.tsx";

/** What stands in place of a page that could not be shown; inside the clinic's frame where one was entered. */
export default define.page(({ error, state, url }) => {
  const { t, requestId } = state;
  const status = error instanceof HttpError ? error.status : 500;
  const cause = error instanceof HttpError ? error.cause : undefined;
  const said = cause instanceof Refusal ? sentenceFor(t, cause.said, cause.values) : undefined;
  const plan = cause instanceof Refusal && cause.code === "plan_required" && String(cause.values.plan);
  const page = plan ? <Upgrade t={t} plan={plan} /> : (
    <ErrorPage
      t={t}
      status={status}
      text={said}
      reference={status >= 500 ? requestId.slice(-8) : undefined}
      action={status === 403 && state.member && (
        <Button href={`/c/${state.member.slug}/settings/permissions`} kind="primary">
          {t("tenancy.whyNot")}
        </Button>
      )}
    />
  );
  if (!state.member) return <Lobby t={t} languageHref={languageOf(url)}>{page}</Lobby>;
  return <Shell {...frameOf(state, url)} title="">{page}</Shell>;
});

const languageOf = (url: URL) => (locale: string) => {
  const there = new URL(url);
  there.searchParams.set("lang", locale);
  return there.pathname + there.search;
};
