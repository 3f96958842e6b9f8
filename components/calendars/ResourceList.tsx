import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import { Select } from "@/components/ui/Select.tsx";
import type { Resource } from "@/domain/scheduling/absences/resources_of.ts";
import type { PublicPlace } from "@/domain/scheduling/booking/public_clinic.ts";
import { resourceKinds } from "@/domain/scheduling/resources/resource.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  base: string;
  resources: Resource[];
  places: PublicPlace[];
}

/** The chairs, rooms and machines in use, and a form for one more. */
export function ResourceList({ t, form, base, resources, places }: Props) {
  const several = places.length > 1;
  const placeOf = (id: string) => several ? places.find((place) => place.id === id)?.name : null;
  return (
    <div class="stack">
      {resources.length === 0
        ? (
          <Empty icon={<Icon name="door-open" />} title={t("booking.resourcesNone")}>
            {t("booking.resourcesNoneText")}
          </Empty>
        )
        : (
          <Card bleed>
            <List>
              {resources.map(({ id, kind, name, locationId }) => (
                <ListItem
                  key={id}
                  title={<bdi>{name}</bdi>}
                  note={[t(`booking.kind_${kind}`), placeOf(locationId)].filter(Boolean).join(" · ")}
                  end={
                    <form method="post" action={`${base}/${id}/removal`}>
                      <Button type="submit" kind="quiet" size="small">
                        {t("booking.takeAway")}
                        <span class="visually-hidden">&nbsp;{name}</span>
                      </Button>
                    </form>
                  }
                />
              ))}
            </List>
          </Card>
        )}
      <form method="post" action={base}>
        <input type="hidden" name="requestKey" value={form.requestKey} />
        <Card
          title={t("booking.addResource")}
          footer={<Button type="submit" kind="primary">{t("booking.addResource")}</Button>}
        >
          <div class="stack">
            {form.title && <Alert tone="bad">{form.title}</Alert>}
            <div class="columns" data-min="s">
              <Select
                name="kind"
                label={t("booking.resourceKind")}
                options={resourceKinds.map((kind) => ({ value: kind, label: t(`booking.kind_${kind}`) }))}
                value={form.value("kind")}
                error={form.error("kind")}
              />
              <TextField
                name="name"
                label={t("ui.name")}
                required
                maxLength={200}
                dir="auto"
                autocomplete="off"
                value={form.value("name")}
                error={form.error("name")}
              />
              {several && (
                <Select
                  name="locationId"
                  label={t("booking.calendarPlace")}
                  options={places.map(({ id, name }) => ({ value: id, label: name }))}
                  value={form.value("locationId")}
                  error={form.error("locationId")}
                />
              )}
            </div>
          </div>
        </Card>
      </form>
    </div>
  );
}
