import type { State } from "@/core/fresh.ts";
import type { OfficeFrame } from "@/components/operators/Office.tsx";
import AutoLock from "@/islands/ui/AutoLock.tsx";
import Toasts from "@/islands/ui/Toasts.tsx";

const destinations = [
  { path: "clinics", icon: "building", label: "operators.clinics" },
  { path: "support", icon: "life-buoy", label: "operators.support" },
  { path: "users/multi-clinic", icon: "users", label: "operators.several" },
  { path: "operators", icon: "user-cog", label: "operators.operators" },
  { path: "history", icon: "shield-check", label: "audit.title" },
] as const;

/** What every page of the office shares, for the operator who looks at it. */
export function officeFrameOf({ t, lockAfter, operator }: State, url: URL): OfficeFrame {
  return {
    t,
    name: operator!.name,
    nav: destinations.map(({ path, icon, label }) => ({
      href: `/admin/${path}`,
      icon,
      label: t(label),
      current: url.pathname.startsWith(`/admin/${path}`),
    })),
    live: (
      <>
        <Toasts closeLabel={t("ui.close")} />
        {lockAfter && <AutoLock minutes={lockAfter} />}
      </>
    ),
  };
}
