import { dayInWords } from "@/core/dates.ts";
import { Alert } from "@/components/ui/Alert.tsx";
import { Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { DateInput, TimeInput } from "@/components/ui/DateInput.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import { Select } from "@/components/ui/Select.tsx";
import type { DayAhead } from "@/domain/scheduling/days_ahead.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  base: string;
  days: DayAhead[];
  practitioners: { id: string; name: string }[];
  today: string;
}

/** The days ahead that are not as their weekday is, and a form for one more. */
export function DayList(props: Props) {
  const { t, days } = props;
  return (
    <div class="stack">
      {days.length === 0
        ? (
          <Empty icon={<Icon name="calendar" />} title={t("scheduling.daysNone")}>
            {t("scheduling.daysNoneText")}
          </Empty>
        )
        : (
          <Card bleed>
            <List>
              {days.map((day) => <Day key={`${day.day}${day.practitionerId}`} {...props} one={day} />)}
            </List>
          </Card>
        )}
      <DayForm {...props} />
    </div>
  );
}

function Day({ t, base, one }: Props & { one: DayAhead }) {
  const { day, practitionerId, practitioner, hours, reason } = one;
  const words = dayInWords(t.locale, "longDate", day);
  return (
    <ListItem
      title={
        <>
          {words} {hours.length === 0 && <Tag tone="warn">{t("scheduling.dayOff")}</Tag>}
        </>
      }
      note={[
        practitioner ?? t("scheduling.wholeClinic"),
        hours.map(({ opens, closes }) => `${opens}–${closes}`).join(", "),
        reason,
      ].filter(Boolean).join(" · ")}
      end={
        <form method="post" action={`${base}/removal`}>
          <input type="hidden" name="day" value={day} />
          {practitionerId && <input type="hidden" name="practitionerId" value={practitionerId} />}
          <Button type="submit" kind="quiet" size="small">
            {t("ui.remove")}
            <span class="visually-hidden">&nbsp;{words}</span>
          </Button>
        </form>
      }
    />
  );
}

function DayForm({ t, form, base, practitioners, today }: Props) {
  const optional = t("ui.optional");
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) });
  return (
    <form method="post" action={base}>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <Card
        title={t("scheduling.addDay")}
        footer={<Button type="submit" kind="primary">{t("scheduling.addDay")}</Button>}
      >
        <div class="stack">
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          <div class="columns" data-min="s">
            <DateInput {...field("day")} label={t("ui.day")} required min={today} />
            <Select
              {...field("practitionerId")}
              label={t("scheduling.whose")}
              placeholder={t("scheduling.wholeClinic")}
              options={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
          {[0, 1].map((index) => (
            <div class="columns" data-min="s" key={index}>
              <TimeInput
                {...field(`hours.${index}.opens`)}
                label={`${t("ui.from")} ${index + 1}`}
                optional={optional}
              />
              <TimeInput
                {...field(`hours.${index}.closes`)}
                label={`${t("ui.to")} ${index + 1}`}
                optional={optional}
              />
            </div>
          ))}
          <small class="soft">{t("scheduling.dayHoursHint")}</small>
          <TextField
            {...field("reason")}
            label={t("scheduling.dayReason")}
            optional={optional}
            maxLength={200}
            dir="auto"
            autocomplete="off"
          />
        </div>
      </Card>
    </form>
  );
}
