import { Card } from "@/components/ui/Card.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import { Money } from "@/components/ui/Money.tsx";
import type { ServiceFile } from "@/domain/catalog/attachments.ts";
import type { Package } from "@/domain/catalog/package.ts";
import type { Service } from "@/domain/catalog/service.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  base: string;
  services: (Service & { attachments: ServiceFile[] })[];
  packages: Package[];
}

/** What the clinic offers and what it costs, and what may be read about it beforehand. */
export function Offer({ t, base, services, packages }: Props) {
  return (
    <>
      <Card title={t("shell.services")} bleed>
        <List>
          {services.map(({ id, name, minutes, price, attachments }) => (
            <ListItem
              key={id}
              title={<bdi>{name}</bdi>}
              note={
                <>
                  {t("scheduling.minutes", { count: minutes })}
                  {attachments.map((file) => (
                    <span key={file.id}>
                      {" · "}
                      <a class="link" href={`${base}/attachments/${file.id}`}>
                        <Icon name="download" /> <bdi>{file.name}</bdi>
                      </a>
                    </span>
                  ))}
                </>
              }
              end={<Money {...price} locale={t.locale} />}
            />
          ))}
        </List>
      </Card>
      {packages.length > 0 && (
        <Card title={t("catalog.packages")} bleed>
          <List>
            {packages.map(({ id, name, price, services, products }) => (
              <ListItem
                key={id}
                title={<bdi>{name}</bdi>}
                note={[...services, ...products]
                  .map(({ quantity, name }) => t("catalog.times", { quantity, name })).join(" · ")}
                end={<Money {...price} locale={t.locale} />}
              />
            ))}
          </List>
        </Card>
      )}
    </>
  );
}
