import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Fold } from "@/components/ui/Fold.tsx";
import type { T } from "@/texts/mod.ts";

/** The way to end a patient's portal as a whole: what it does is read before it can be done. */
export function PortalOff({ t, base }: { t: T; base: string }) {
  return (
    <Card>
      <Fold title={t("portal.turnOff")}>
        <p>{t("portal.turnOffText")}</p>
        <form method="post" action={`${base}/portal-access`}>
          <input type="hidden" name="portalAccess" value="false" />
          <Button type="submit" kind="danger">{t("portal.turnOff")}</Button>
        </form>
      </Fold>
    </Card>
  );
}
