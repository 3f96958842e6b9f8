import { dateIn } from "@/core/dates.ts";
import { Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Facts } from "@/components/ui/List.tsx";
import { type SupportGrant, supportMinutes } from "@/domain/tenancy/support.ts";
import type { T } from "@/texts/mod.ts";
import { permissionsOf, stateOf, toneOf } from "./words.ts";

interface Props {
  t: T;
  base: string;
  timeZone: string;
  grant: SupportGrant;
  mayDecide: boolean;
  requestKey: string;
}

/** A grant's facts, and to whoever decides, the buttons of what can be done about it. */
export function GrantPanel({ t, base, timeZone, grant, mayDecide, requestKey }: Props) {
  const at = (instant: Date) => dateIn(t.locale, "moment", instant, timeZone);
  const { reason, askedAt, allowedAt, allowedBy, approvalReason, permissions, emergency, state } = grant;
  const facts: Parameters<typeof Facts>[0]["facts"] = [
    [
      t("operators.state"),
      <span key="state" class="row">
        <Tag tone={toneOf[state]}>{stateOf(t, grant, timeZone)}</Tag>
        {emergency && <Tag tone="bad">{t("operators.emergency")}</Tag>}
        {state === "standing" && grant.moreAskedAt && <Tag tone="warn">{t("operators.moreAsked")}</Tag>}
      </span>,
    ],
    [t("operators.reason"), <bdi key="reason">{reason}</bdi>],
    [t("operators.asked"), at(askedAt)],
  ];
  if (allowedAt) {
    const name = allowedBy ?? t("operators.someone");
    facts.push([t("operators.allowed"), t("operators.allowedBy", { at: at(allowedAt), name })]);
  }
  if (approvalReason) facts.push([t("operators.approvalReason"), <bdi key="approval">{approvalReason}</bdi>]);
  facts.push([
    t(allowedAt ? "operators.given" : "operators.asksFor"),
    <ul key="permissions" class="stack" data-gap="1">
      {permissionsOf(t, permissions).map((name) => <li key={name}>{name}</li>)}
    </ul>,
  ]);
  return (
    <Card>
      <div class="stack">
        <Facts facts={facts} />
        {mayDecide && (state === "asked" || state === "standing") && (
          <form method="post" class="row">
            <input type="hidden" name="requestKey" value={requestKey} />
            <Steps t={t} base={base} state={state} />
          </form>
        )}
      </div>
    </Card>
  );
}

function Steps({ t, base, state }: { t: T; base: string; state: "asked" | "standing" }) {
  const minutes = supportMinutes;
  if (state === "asked") {
    return (
      <>
        <Button type="submit" kind="primary" formaction={`${base}/consent`}>
          {t("operators.consent", { minutes })}
        </Button>
        <Button type="submit" kind="danger" formaction={`${base}/refusal`}>{t("operators.refuse")}</Button>
      </>
    );
  }
  return (
    <>
      <Button type="submit" kind="danger" formaction={`${base}/end`}>{t("operators.end")}</Button>
      <Button type="submit" formaction={`${base}/extension`}>{t("operators.prolong", { minutes })}</Button>
    </>
  );
}
