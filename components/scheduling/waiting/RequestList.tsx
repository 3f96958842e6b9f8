import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { WaitingRequest } from "@/domain/scheduling/waiting/request.ts";
import type { T } from "@/texts/mod.ts";
import { windowInWords } from "./words.ts";

interface Props {
  t: T;
  slug: string;
  requests: WaitingRequest[];
  mayRegister: boolean;
}

/** Who asked from outside and is to be taken in: as a patient that the clinic knows, or as a new one. */
export function RequestList({ t, slug, requests, mayRegister }: Props) {
  return (
    <Card title={t("waiting.requests")} bleed>
      <List>
        {requests.map((request) => {
          const { id, name, email, phone, service, practitioner, note, known } = request;
          const base = `/c/${slug}/waiting/requests/${id}`;
          return (
            <ListItem
              key={id}
              title={<bdi>{name}</bdi>}
              note={
                <>
                  <bdi dir="ltr">{[email, phone].filter(Boolean).join(" · ")}</bdi>
                  <br />
                  {[service?.name, practitioner?.name, windowInWords(t, request)].filter(Boolean).join(" · ")}
                  {note && (
                    <>
                      <br />
                      <span dir="auto">{note}</span>
                    </>
                  )}
                </>
              }
              end={
                <span class="row">
                  {known.map((patient) => (
                    <form key={patient.id} method="post" action={`${base}/intake`}>
                      <input type="hidden" name="patientId" value={patient.id} />
                      <Button type="submit" size="small">
                        {t("waiting.takeInAs", { name: patient.name, number: patient.number })}
                      </Button>
                    </form>
                  ))}
                  {mayRegister && (
                    <form method="post" action={`${base}/intake`}>
                      <Button type="submit" size="small">{t("waiting.takeInNew")}</Button>
                    </form>
                  )}
                  <form method="post" action={`${base}/refusal`}>
                    <Button type="submit" size="small" kind="danger">{t("waiting.turnDown")}</Button>
                  </form>
                </span>
              }
            />
          );
        })}
      </List>
    </Card>
  );
}
