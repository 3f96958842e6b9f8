import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Checkbox } from "@/components/ui/Choice.tsx";
import { DateInput } from "@/components/ui/DateInput.tsx";
import { TextArea, TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import type { Booking } from "@/domain/scheduling/booking/booking.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  booking: Booking;
}

/** Who is coming, and how the clinic reaches them. */
export function GuestForm({ t, form, action, booking }: Props) {
  const field = (name: "name" | "phone" | "email" | "birthDate" | "note") => ({
    name,
    label: t(`booking.${name}`),
    value: form.value(name, booking[name]),
    error: form.error(name),
  });
  const optional = t("ui.optional");
  return (
    <form method="post" action={action} class="stack">
      {form.title && <Alert tone="bad" live>{form.title}</Alert>}
      <TextField {...field("name")} required minLength={2} maxLength={200} dir="auto" autocomplete="name" />
      <TextField {...field("phone")} required type="tel" maxLength={40} dir="ltr" autocomplete="tel" />
      <TextField
        {...field("email")}
        required
        type="email"
        maxLength={254}
        dir="ltr"
        autocomplete="email"
        hint={t("booking.emailHint")}
      />
      <DateInput {...field("birthDate")} optional={optional} autocomplete="bday" />
      <TextArea
        {...field("note")}
        optional={optional}
        maxLength={500}
        rows={3}
        dir="auto"
        hint={t("booking.noteHint")}
      />
      <div class="visually-hidden" aria-hidden="true">
        <label>
          {t("booking.website")}
          <input name="website" tabIndex={-1} autocomplete="off" />
        </label>
      </div>
      <Checkbox
        name="mayContact"
        checked={form.ticked("mayContact", booking.mayContact)}
        label={t("booking.mayContact")}
      />
      <Button type="submit" kind="primary" size="large" wide>
        {t("booking.sendCode")}
        <Icon name="arrow-right" flip />
      </Button>
    </form>
  );
}
