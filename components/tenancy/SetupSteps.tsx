import { Alert } from "@/components/ui/Alert.tsx";
import { Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { T, TextKey } from "@/texts/mod.ts";

/** One thing to do before a clinic works. */
export interface Step {
  name: "profile" | "hours" | "practitioner" | "service" | "invite";
  done: boolean;
  /** Activation waits for it. */
  needed?: boolean;
  href: string;
}

interface Props {
  t: T;
  slug: string;
  clinic: string;
  steps: Step[];
  active: boolean;
  /** Why activation was refused. */
  refused?: string;
}

/** What is done and what is left to do, and the way out of being a draft. */
export function SetupSteps({ t, slug, clinic, steps, active, refused }: Props) {
  return (
    <>
      <p class="soft measure">{t(active ? "clinic.setupDone" : "clinic.setupText", { clinic })}</p>
      {refused && <Alert tone="bad">{refused}</Alert>}
      <Card bleed>
        <List>
          {steps.map(({ name, done, needed, href }) => (
            <ListItem
              key={name}
              href={href}
              icon={<Icon name={done ? "circle-check" : "circle-dashed"} />}
              title={t(`clinic.step_${name}` as TextKey)}
              note={needed && !done && t("clinic.stepNeeded")}
              end={done && <Tag tone="good">{t("clinic.stepDone")}</Tag>}
            />
          ))}
        </List>
      </Card>
      {!active && (
        <form method="post" action={`/c/${slug}/activation`} class="stack measure">
          <p class="soft">{t("clinic.activateText")}</p>
          <div class="row">
            <Button type="submit" kind="primary">{t("clinic.activate")}</Button>
          </div>
        </form>
      )}
    </>
  );
}
