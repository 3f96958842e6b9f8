import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import type { T } from "@/texts/mod.ts";

/** What an export holds, and the button that asks for one; not while one is being made. */
export function WhatIsInside({ t, action, running }: { t: T; action: string; running: boolean }) {
  return (
    <Card title={t("exports.inside")}>
      <div class="stack">
        <ul>
          <li>{t("exports.insideTables")}</li>
          <li>{t("exports.insideFhir")}</li>
          <li>{t("exports.insideFiles")}</li>
          <li>{t("exports.insideManifest")}</li>
        </ul>
        <Alert tone="warn">{t("exports.careful")}</Alert>
        {!running && (
          <form method="post" action={action} class="row">
            <Button type="submit" kind="primary">{t("exports.ask")}</Button>
          </form>
        )}
      </div>
    </Card>
  );
}
