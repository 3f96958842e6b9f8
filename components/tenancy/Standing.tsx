import { Banner } from "@/components/ui/Banner.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  /** What is known of the clinic; nothing for whoever only visits. */
  clinic?: { draft: boolean; suspended: string | null };
}

/** The state that the clinic is in, on every page, where it is not the usual one. */
export function Standing({ t, slug, clinic }: Props) {
  if (clinic?.suspended) {
    return (
      <Banner tone="bad" icon={<Icon name="lock" />}>
        {t("clinic.suspended", { reason: clinic.suspended })}
      </Banner>
    );
  }
  if (!clinic?.draft) return null;
  return (
    <Banner
      tone="info"
      icon={<Icon name="flag" />}
      action={<a href={`/c/${slug}/setup`}>{t("clinic.setup")}</a>}
    >
      {t("clinic.draft")}
    </Banner>
  );
}
