import type { ComponentChildren } from "preact";
import type { State } from "@/core/fresh.ts";
import { Pocket } from "@/components/shell/Pocket.tsx";
import { Icon } from "@/components/ui/Icon.tsx";

/** The frame of the portal's pages, with the way out at its head. */
export function PortalFrame({ state, children }: { state: State; children: ComponentChildren }) {
  const { t, visitor } = state;
  return (
    <Pocket
      t={t}
      clinic={{ name: visitor!.clinicName }}
      actions={
        <form method="post" action="/sign-out">
          <button
            type="submit"
            class="button"
            data-kind="quiet"
            data-icon
            aria-label={t("shell.signOut")}
            title={t("shell.signOut")}
          >
            <Icon name="log-out" flip />
          </button>
        </form>
      }
    >
      {children}
    </Pocket>
  );
}
