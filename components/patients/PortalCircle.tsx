import { dateIn } from "@/core/dates.ts";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import { Select } from "@/components/ui/Select.tsx";
import { type Companion, type PortalInvitation, relations } from "@/domain/patients/portal.ts";
import type { T } from "@/texts/mod.ts";
import { PortalOff } from "./PortalOff.tsx";

interface Props {
  t: T;
  form: FormState;
  /** The patient's own address. */
  base: string;
  timeZone: string;
  email: string | null;
  companions: Companion[];
  invitations: PortalInvitation[];
  /** Whether a place in the portal is kept for them. */
  placed: boolean;
}

/** Whether the portal is there for a patient in any way: somebody has access, was asked in, or a place is kept. */
export const isProvided = (
  { companions, invitations, placed }: Pick<Props, "companions" | "invitations" | "placed">,
) => placed || companions.length > 0 || invitations.some(({ expired }) => !expired);

/** Who may act for a patient in the portal, who was asked to, and the way to ask somebody. */
export function PortalCircle(props: Props) {
  return (
    <div class="split">
      <div class="stack">
        <Companions {...props} />
        {props.invitations.length > 0 && <Waiting {...props} />}
        {isProvided(props) && <PortalOff t={props.t} base={props.base} />}
        {props.placed && <Place {...props} />}
      </div>
      <Asking {...props} />
    </div>
  );
}

function Companions({ t, base, companions }: Props) {
  return (
    <Card title={t("portal.whoMayAct")} bleed>
      {companions.length === 0 && <Empty icon={<Icon name="users" />} title={t("portal.nobodyMayAct")} />}
      <List>
        {companions.map(({ principalId, name, email, relation }) => (
          <ListItem
            key={principalId}
            title={<bdi>{name}</bdi>}
            note={
              <>
                {t(`portal.relation_${relation}`)} · <bdi dir="ltr">{email}</bdi>
              </>
            }
            end={
              <form method="post" action={`${base}/portal-access/${principalId}/removal`}>
                <Button type="submit" size="small" kind="danger">{t("portal.endAccess")}</Button>
              </form>
            }
          />
        ))}
      </List>
    </Card>
  );
}

function Waiting({ t, base, timeZone, invitations }: Props) {
  return (
    <Card title={t("tenancy.invitations")} bleed>
      <List>
        {invitations.map(({ id, email, relation, until, expired }) => (
          <ListItem
            key={id}
            icon={<Icon name={expired ? "hourglass" : "mail"} />}
            title={<bdi dir="ltr">{email}</bdi>}
            note={t(expired ? "portal.askedUntilPast" : "portal.askedUntil", {
              relation: t(`portal.relation_${relation}`),
              day: dateIn(t.locale, "date", until, timeZone),
            })}
            end={
              <form method="post" action={`${base}/portal-invitations/${id}/revocation`}>
                <Button type="submit" size="small" kind="danger">{t("tenancy.revoke")}</Button>
              </form>
            }
          />
        ))}
      </List>
    </Card>
  );
}

function Place({ t }: Props) {
  return (
    <Card bleed>
      <List>
        <ListItem
          icon={<Icon name="check" />}
          title={t("portal.placeKept")}
          note={t("portal.placeKeptText")}
        />
      </List>
    </Card>
  );
}

function Asking({ t, form, base, email }: Props) {
  return (
    <Card title={t("portal.invite")}>
      <form method="post" action={`${base}/portal-invitations`} class="stack">
        {form.title && <Alert tone="bad">{form.title}</Alert>}
        <input type="hidden" name="requestKey" value={form.requestKey} />
        <TextField
          label={t("auth.email")}
          name="email"
          type="email"
          required
          value={form.value("email", email)}
          error={form.error("email")}
          hint={t("portal.inviteHint")}
        />
        <Select
          label={t("portal.relation")}
          name="relation"
          required
          options={relations.map((value) => ({ value, label: t(`portal.relation_${value}`) }))}
          value={form.value("relation", "self")}
          error={form.error("relation")}
        />
        <Button type="submit" kind="primary">{t("portal.invite")}</Button>
      </form>
    </Card>
  );
}
