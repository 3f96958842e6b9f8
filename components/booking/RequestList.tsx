import { dateIn } from "@/core/dates.ts";
import { clockIn } from "@/core/time.ts";
import { Alert } from "@/components/ui/Alert.tsx";
import { Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import { Facts } from "@/components/ui/List.tsx";
import type { VisitRequest } from "@/domain/scheduling/booking/requests.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  /** The clinic's desk. */
  base: string;
  timeZone: string;
  mayDecide: boolean;
  requests: VisitRequest[];
}

/** Visits that wait for an answer, soonest first, each with what is needed to give one. */
export function RequestList(props: Props) {
  const { t, form, requests } = props;
  if (requests.length === 0) {
    return (
      <Empty icon={<Icon name="inbox" />} title={t("booking.noRequests")}>
        {t("booking.noRequestsText")}
      </Empty>
    );
  }
  return (
    <div class="stack measure">
      {form.title && <Alert tone="bad" live>{form.title}</Alert>}
      {requests.map((request) => <Request key={request.id} {...props} request={request} />)}
    </div>
  );
}

function Request({ t, base, timeZone, mayDecide, request }: Props & { request: VisitRequest }) {
  const { id, patient, startsAt, endsAt, askedAt, practitioner, what, phone, email, note } = request;
  const facts: [string, string | null][] = [
    [t("scheduling.service"), what],
    [t("scheduling.practitioner"), practitioner],
    [t("booking.phone"), phone],
    [t("booking.email"), email],
    [t("booking.saidByThem"), note],
  ];
  return (
    <Card
      title={`${dateIn(t.locale, "day", startsAt, timeZone)}, ${clockIn(timeZone, startsAt)}–${
        clockIn(timeZone, endsAt)
      }`}
      actions={
        <small class="faint">
          {t("booking.askedAt", { moment: dateIn(t.locale, "moment", askedAt, timeZone) })}
        </small>
      }
      footer={mayDecide && (
        <div class="row" data-align="end">
          <form method="post" action={`${base}/requests/${id}/acceptance`}>
            <Button type="submit" kind="primary">{t("booking.acceptIt")}</Button>
          </form>
          <form method="post" action={`${base}/requests/${id}/refusal`} class="row grow" data-align="end">
            <div class="grow">
              <TextField
                label={t("booking.declineReason")}
                name="reason"
                id={`reason-${id}`}
                required
                maxLength={500}
                dir="auto"
                autocomplete="off"
              />
            </div>
            <Button type="submit" kind="danger">{t("booking.declineIt")}</Button>
          </form>
        </div>
      )}
    >
      <div class="stack" data-gap="2">
        <p>
          <a href={`${base}/patients/${patient.id}`}>
            <bdi>{patient.name}</bdi>
          </a>{" "}
          <span class="faint">{patient.number}</span>{" "}
          {patient.fresh && <Tag tone="info">{t("booking.newHere")}</Tag>}
        </p>
        <Facts
          facts={facts.filter(([, value]) => value).map((
            [label, value],
          ) => [label, <bdi key={label}>{value}</bdi>])}
        />
      </div>
    </Card>
  );
}
