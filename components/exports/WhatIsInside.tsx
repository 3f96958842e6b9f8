import { Fragment } from "preact";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import type { T } from "@/texts/mod.ts";

const parts = [
  ["csv/", "exports.insideTables"],
  ["fhir/", "exports.insideFhir"],
  ["files/", "exports.insideFiles"],
  ["manifest.json", "exports.insideManifest"],
] as const;

interface Props {
  t: T;
  action: string;
  /** Whether one is being made now, or can be fetched. */
  running: boolean;
  ready: boolean;
}

/** What an export holds, and the button that asks for one; not while one is being made. */
export function WhatIsInside({ t, action, running, ready }: Props) {
  return (
    <Card title={t("exports.inside")}>
      <div class="stack">
        <dl class="facts">
          {parts.map(([path, holds]) => (
            <Fragment key={path}>
              <dt>
                <code dir="ltr">{path}</code>
              </dt>
              <dd>{t(holds)}</dd>
            </Fragment>
          ))}
        </dl>
        <Alert tone="warn">{t("exports.careful")}</Alert>
        {!running && (
          <form method="post" action={action} class="row">
            <Button type="submit" kind={ready ? undefined : "primary"}>{t("exports.ask")}</Button>
          </form>
        )}
      </div>
    </Card>
  );
}
