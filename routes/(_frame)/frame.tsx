import type { State } from "@/core/fresh.ts";
import { directionOf } from "@/core/text.ts";
import { TwoStepBanner } from "@/components/account/TwoStepBanner.tsx";
import { SupportBanner, SupportNotice } from "@/components/operators/SupportBanner.tsx";
import type { Frame, NavItem } from "@/components/shell/frame.ts";
import { Standing } from "@/components/tenancy/Standing.tsx";
import { paletteTexts } from "@/components/ui/PaletteDialog.tsx";
import AutoLock from "@/islands/ui/AutoLock.tsx";
import Palette from "@/islands/ui/Palette.tsx";
import Toasts from "@/islands/ui/Toasts.tsx";
import { some, type TextKey } from "@/texts/mod.ts";

const destinations = [
  {
    path: "agenda",
    mobile: "scheduling.agenda",
    icon: "calendar-days",
    permission: "appointments.read",
    label: "shell.agenda",
  },
  {
    path: "patients",
    mobile: "patients.list",
    icon: "users",
    permission: "patients.read",
    label: "shell.patients",
  },
  {
    path: "invoices",
    mobile: "billing.invoices",
    icon: "receipt",
    permission: "invoices.read",
    label: "shell.invoices",
  },
  {
    path: "services",
    mobile: "catalog.services",
    icon: "list",
    permission: "services.read",
    label: "shell.services",
    also: ["packages", "products", "specialties"],
  },
  {
    path: "waiting",
    icon: "hourglass",
    permission: "waiting.read",
    label: "waiting.title",
    also: ["gaps"],
  },
  { path: "recall", icon: "bell", permission: "recalls.read", label: "recall.title" },
] as const;

/** What is looked at now and then, at the foot of the sidebar. */
const footDestinations = [
  { path: "reviews", icon: "star", permission: "reviews.read", label: "reviews.title" },
  { path: "audit", icon: "shield-check", permission: "audit.read", label: "audit.title" },
  {
    path: "settings",
    icon: "settings",
    permission: ["members.read", "clinic.write", "schedule.write"],
    label: "tenancy.settings",
  },
] as const;

/** What every page of a clinic's desk shares, for the member who looks at it. */
export function frameOf(state: State, url: URL): Frame {
  const { t, theme, lockAfter, member, clinics = [] } = state;
  const { slug, clinicName, name, role, permissions } = member!;
  const base = `/c/${slug}`;
  const here = clinics.find((clinic) => clinic.slug === slug);
  const itemsOf = (places: typeof destinations | typeof footDestinations): NavItem[] =>
    places.filter(({ permission }) => [permission].flat().some((one) => permissions.has(one))).map((
      { path, icon, label, ...place },
    ) => ({
      href: `${base}/${path}`,
      icon,
      label: t(label),
      notOnPhone: "mobile" in place && here?.hiddenOnPhone.includes(place.mobile),
      current: [path, ...("also" in place ? place.also : [])]
        .some((under) => url.pathname.startsWith(`${base}/${under}`)),
    }));
  const nav = [...itemsOf(destinations), ...requestsIn(state, url)];
  const footNav = itemsOf(footDestinations);
  const pages = [...nav, ...footNav].map(({ href, label, icon }) => ({ href, label, icon }));
  return {
    locale: t.locale,
    dir: directionOf(t.locale),
    t,
    theme,
    clinic: { slug, name: clinicName },
    clinics: clinics.length > 0 ? clinics : [{ slug, name: clinicName }],
    user: { name, role: role ? t(`shell.role_${role}` as TextKey) : t("operators.someone") },
    nav,
    footNav: footNav.length > 0 ? footNav : undefined,
    banner: bannerFor(state),
    live: (
      <>
        <Palette base={base} pages={pages} texts={some(t, paletteTexts)} />
        <Toasts closeLabel={t("ui.close")} />
        {lockAfter && <AutoLock minutes={lockAfter} />}
      </>
    ),
  };
}

/** What was asked for from outside, as long as it waits for an answer. */
function requestsIn({ t, member, requestsWaiting = 0 }: State, url: URL): NavItem[] {
  const href = `/c/${member!.slug}/requests`;
  const current = url.pathname === href;
  if (requestsWaiting === 0 && !current) return [];
  return [{ href, icon: "inbox", label: t("booking.requests"), count: requestsWaiting, current }];
}

/** The one line across the top of the page, if any: who is in for support comes before everything else. */
function bannerFor({ t, member, supportNow, clinics = [] }: State) {
  const { slug, support, twoStepBy, timeZone } = member!;
  if (support) return <SupportBanner t={t} member={member!} />;
  if (supportNow?.asked || supportNow?.inside) {
    return <SupportNotice t={t} member={member!} now={supportNow} />;
  }
  return (
    <>
      <Standing t={t} slug={slug} clinic={clinics.find((clinic) => clinic.slug === slug)} />
      {twoStepBy && <TwoStepBanner t={t} timeZone={timeZone} by={twoStepBy} />}
    </>
  );
}
