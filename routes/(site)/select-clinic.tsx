import { page } from "fresh";
import { define } from "@/core/fresh.ts";
import { careClinicsOf, workplacesOf } from "@/domain/tenancy/mod.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { List, ListItem } from "@/components/ui/List.tsx";
import { Avatar } from "@/components/ui/Avatar.tsx";
import type { TextKey } from "@/texts/mod.ts";

export const handler = define.handlers({
  async GET(ctx) {
    return page(
      await ctx.state.acts.asSelf(ctx.state.actor(), async (scope) => {
        const [workplaces, care] = await Promise.all([workplacesOf(scope), careClinicsOf(scope)]);
        return { workplaces, care };
      }),
    );
  },
});

export default define.page<typeof handler>(({ data: { workplaces, care }, state }) => {
  const { t } = state;
  state.title = t("auth.chooseClinic");
  return (
    <Lobby t={t}>
      <h1>{t("auth.chooseClinic")}</h1>
      {workplaces.length + care.length === 0 && (
        <Empty icon={<Icon name="building" />} title={t("auth.noClinics")} />
      )}
      <List>
        {workplaces.map(({ slug, name, role }) => (
          <ListItem
            key={slug}
            href={`/c/${slug}/agenda`}
            icon={<Avatar name={name} square tone="accent" />}
            title={name}
            note={t(`shell.role_${role}` as TextKey)}
          />
        ))}
        {care.map(({ slug, name }) => (
          <ListItem
            key={slug}
            href={`/portal/${slug}`}
            icon={<Avatar name={name} square tone="plum" />}
            title={name}
            note={t("shell.portal")}
          />
        ))}
      </List>
    </Lobby>
  );
});
