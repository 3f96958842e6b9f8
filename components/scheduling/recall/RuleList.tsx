import { Badge } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Checkbox, Choices } from "@/components/ui/Choice.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import { recallChannels, type RecallRule } from "@/domain/scheduling/recall/recall.ts";
import type { T } from "@/texts/mod.ts";

/** The clinic's rules: after what and when, how patients are asked, and how many wait. */
export function RuleList({ t, base, rules }: { t: T; base: string; rules: RecallRule[] }) {
  if (rules.length === 0) {
    return (
      <Empty icon={<Icon name="bell" />} title={t("recall.noRules")} small>
        {t("recall.noRulesText")}
      </Empty>
    );
  }
  return (
    <Card bleed>
      <List>
        {rules.map((rule) => (
          <ListItem
            key={rule.id}
            title={<bdi>{rule.name}</bdi>}
            note={
              <>
                {ruleInWords(t, rule)}
                <HowAsked t={t} base={base} rule={rule} />
              </>
            }
            end={
              <form method="post" action={`${base}/${rule.id}/withdrawal`} class="row">
                <Badge quiet>{t("recall.waiting", { count: rule.open })}</Badge>
                <Button type="submit" size="small" kind="danger">
                  {t("recall.withdraw")}
                  <span class="visually-hidden">&nbsp;{rule.name}</span>
                </Button>
              </form>
            }
          />
        ))}
      </List>
    </Card>
  );
}

/** A rule in a line: `6 months after Check-up · 3 times, 14 days apart · by phone`. */
function ruleInWords(t: T, rule: RecallRule): string {
  const { months, services, attempts, spacingDays, channels, leastAge, mostAge } = rule;
  return [
    t("recall.after", { count: months, services: services.map(({ name }) => name).join(", ") }),
    (leastAge !== null || mostAge !== null) && t("recall.ages", { from: leastAge ?? 0, to: mostAge ?? 120 }),
    t("recall.times", { count: attempts, days: spacingDays }),
    channels.map((channel) => t(`recall.channel_${channel}`)).join(", "),
  ].filter(Boolean).join(" · ");
}

function HowAsked({ t, base, rule }: { t: T; base: string; rule: RecallRule }) {
  const { id, name, channels, attempts, spacingDays, version } = rule;
  return (
    <details class="disclosure">
      <summary>{t("recall.change")}</summary>
      <form method="post" action={`${base}/${id}`} class="stack" data-gap="2">
        <input type="hidden" name="version" value={version} />
        <TextField
          label={t("recall.name")}
          name="name"
          id={`name-${id}`}
          required
          maxLength={100}
          value={name}
          dir="auto"
        />
        <Choices legend={t("recall.by")}>
          <div class="row">
            {recallChannels.map((one, index) => (
              <Checkbox
                key={one}
                name={`channels.${index}`}
                value={one}
                checked={channels.includes(one)}
                label={t(`recall.channel_${one}`)}
              />
            ))}
          </div>
        </Choices>
        <div class="columns" data-min="s">
          <TextField
            label={t("recall.attemptsMost")}
            name="attempts"
            id={`attempts-${id}`}
            type="number"
            min={1}
            max={20}
            required
            value={attempts}
          />
          <TextField
            label={t("recall.spacing")}
            name="spacingDays"
            id={`spacing-${id}`}
            type="number"
            min={0}
            max={365}
            required
            value={spacingDays}
          />
        </div>
        <Button type="submit">{t("ui.save")}</Button>
      </form>
    </details>
  );
}
