import { dateIn } from "@/core/dates.ts";
import { Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { type OfficeGrant, supportMinutes } from "@/domain/tenancy/support.ts";
import type { T } from "@/texts/mod.ts";
import { stateOf, toneOf } from "./words.ts";

interface Props {
  t: T;
  caption: string;
  grants: OfficeGrant[];
  requestKey: string;
}

/** Support grants as operators see them, each with what can be done about it. */
export function OfficeGrants({ t, caption, grants, requestKey }: Props) {
  return (
    <Card title={caption}>
      {grants.length === 0 ? <p class="soft">{t("operators.noneText")}</p> : (
        <ul class="stack" data-gap="5">
          {grants.map((grant) => (
            <li key={grant.id} class="stack" data-gap="2">
              <About t={t} grant={grant} />
              <Steps t={t} grant={grant} requestKey={requestKey} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function About({ t, grant }: { t: T; grant: OfficeGrant }) {
  const { reason, emergency, clinicName: clinic, askedAt } = grant;
  const operator = grant.operator ?? t("operators.someone");
  return (
    <div class="stack" data-gap="1">
      <span class="row">
        <b>
          <bdi>{reason}</bdi>
        </b>
        {emergency && <Tag tone="bad">{t("operators.emergency")}</Tag>}
        <Tag tone={toneOf[grant.state]}>{stateOf(t, grant, "UTC")}</Tag>
      </span>
      <small class="soft">
        <bdi>{t("operators.atClinic", { operator, clinic })}</bdi>
        {` · ${dateIn(t.locale, "moment", askedAt, "UTC")} UTC`}
      </small>
    </div>
  );
}

function Steps({ t, grant, requestKey }: { t: T; grant: OfficeGrant; requestKey: string }) {
  const { id, slug, state, own, emergency, moreAskedAt } = grant;
  const base = `/admin/support/${id}`;
  if (state !== "asked" && state !== "standing") return null;
  return (
    <div class="row">
      {state === "standing" && own && (
        <Button size="small" kind="primary" href={`/c/${slug}`}>{t("operators.enter")}</Button>
      )}
      <form method="post" class="row">
        <input type="hidden" name="requestKey" value={requestKey} />
        {state === "asked" && emergency && !own && (
          <>
            <TextField
              quiet
              required
              id={`reason-${id}`}
              name="reason"
              label={t("operators.approveReason")}
              placeholder={t("operators.approveReason")}
              minLength={3}
              maxLength={500}
            />
            <Button type="submit" size="small" kind="danger" formaction={`${base}/approval`}>
              {t("operators.approve")}
            </Button>
          </>
        )}
        {state === "standing" && own && !moreAskedAt && (
          <Button type="submit" size="small" formaction={`${base}/more-time`}>
            {t("operators.moreTime", { minutes: supportMinutes })}
          </Button>
        )}
        <Button type="submit" size="small" formaction={`${base}/departure`} formnovalidate>
          {t(state === "asked" ? "operators.takeBack" : "operators.leaveClinic")}
        </Button>
      </form>
    </div>
  );
}
