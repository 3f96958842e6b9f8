import { Card } from "@/components/ui/Card.tsx";
import { List } from "@/components/ui/List.tsx";
import type { Explained } from "@/domain/tenancy/explanation.ts";
import type { T } from "@/texts/mod.ts";
import { PermissionRow } from "./PermissionRow.tsx";
import { bySection, sectionName } from "./words.ts";

interface Props {
  t: T;
  role: string;
  explained: Explained[];
  timeZone: string;
  heading?: "h2" | "h3";
  /** Where exceptions are sent; without it they are only shown. */
  overrides?: { action: string; requestKey: string };
}

/** Every permission by section, with whether and why somebody of the role has it. */
export function PermissionTree({ t, role, explained, timeZone, heading, overrides }: Props) {
  return (
    <>
      {bySection(explained).map(([section, members]) => (
        <Card
          key={section}
          bleed
          heading={heading}
          title={sectionName(t, section)}
          actions={
            <small class="faint">
              {t("tenancy.held", { count: members.filter(({ held }) => held).length, all: members.length })}
            </small>
          }
        >
          <List>
            {members.map((one) => (
              <PermissionRow
                key={one.permission}
                t={t}
                role={role}
                explained={one}
                timeZone={timeZone}
                overrides={overrides}
              />
            ))}
          </List>
        </Card>
      ))}
    </>
  );
}
