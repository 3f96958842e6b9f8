import { Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import type { Module } from "@/domain/tenancy/module.ts";
import type { T } from "@/texts/mod.ts";
import { sectionName } from "./words.ts";

/** The parts that the clinic can switch, each with its switch. */
export function Modules({ t, base, modules }: { t: T; base: string; modules: Module[] }) {
  return (
    <Card bleed>
      <List>
        {modules.map(({ key, active }) => (
          <ListItem
            key={key}
            title={sectionName(t, key)}
            end={
              <form method="post" action={`${base}/${key}`} class="row">
                {!active && <Tag tone="warn">{t("tenancy.off")}</Tag>}
                <input type="hidden" name="state" value={active ? "off" : "on"} />
                <Button type="submit" size="small">
                  {t(active ? "tenancy.switchOff" : "tenancy.switchOn")}
                </Button>
              </form>
            }
          />
        ))}
      </List>
    </Card>
  );
}
