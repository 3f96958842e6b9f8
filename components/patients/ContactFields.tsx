import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { type Channel, channels } from "@/domain/consents/consent.ts";
import type { T } from "@/texts/mod.ts";

/** What a patient said about each way to reach them; who was not asked is not there. */
export type Contact = Partial<Record<Channel, "yes" | "no">>;

/** Whether a patient may be reached, channel by channel. What they said is kept; it can be said anew, not unsaid. */
export function ContactFields({ t, form, known }: { t: T; form: FormState; known: Contact }) {
  return (
    <div class="columns" data-min="s">
      {channels.map((channel) => (
        <Select
          key={channel}
          label={t(`record.channel_${channel}`)}
          name={`contact.${channel}`}
          placeholder={known[channel] ? undefined : t("record.notAsked")}
          value={form.value(`contact.${channel}`, known[channel])}
          error={form.error(`contact.${channel}`)}
          options={[
            { value: "yes", label: t("record.agreed") },
            { value: "no", label: t("record.declined") },
          ]}
        />
      ))}
    </div>
  );
}
