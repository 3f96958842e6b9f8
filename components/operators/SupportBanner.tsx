import { clockIn } from "@/core/time.ts";
import type { Member } from "@/core/scope.ts";
import { Banner } from "@/components/ui/Banner.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { SupportNow } from "@/domain/tenancy/support.ts";
import type { T } from "@/texts/mod.ts";

/** What whoever is in for support sees on every page: where they are, until when, why, and the way out. */
export function SupportBanner({ t, member }: { t: T; member: Member }) {
  const { grant, reason, until } = member.support!;
  return (
    <Banner
      kind="support"
      icon={<Icon name="life-buoy" />}
      action={
        <form method="post" action={`/admin/support/${grant}/departure`}>
          <Button type="submit" size="small">{t("operators.leaveClinic")}</Button>
        </form>
      }
    >
      {t("operators.bannerInside", {
        clinic: member.clinicName,
        time: clockIn(member.timeZone, until),
      })} <bdi>“{reason}”</bdi>
    </Banner>
  );
}

interface Props {
  t: T;
  member: Member;
  now: SupportNow;
}

/** What whoever decides about support sees on every page while somebody asks, or is inside. */
export function SupportNotice({ t, member: { slug, timeZone }, now: { asked, inside } }: Props) {
  const said = asked ? t("operators.bannerAsked") : t("operators.bannerStanding", {
    name: inside!.operator ?? t("operators.someone"),
    time: clockIn(timeZone, inside!.until),
  });
  return (
    <Banner
      tone={asked ? "warn" : "info"}
      icon={<Icon name="life-buoy" />}
      action={<Button size="small" href={`/c/${slug}/settings/support`}>{t("operators.look")}</Button>}
    >
      {said}
    </Banner>
  );
}
