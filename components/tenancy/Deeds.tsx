import { Button } from "@/components/ui/Button.tsx";
import type { Colleague, Role } from "@/domain/tenancy/colleague.ts";
import type { T } from "@/texts/mod.ts";
import { roleName } from "./words.ts";

interface Props {
  t: T;
  settings: string;
  colleague: Colleague;
  own: string;
  roles: Role[];
}

interface Deed {
  name: "handOver" | "remove" | "reopen" | "leave";
  action: string;
  danger?: boolean;
  values?: Record<string, string>;
}

/** What can be done about somebody's place here, each behind a line that says what follows. */
export function Deeds({ t, settings, colleague, own, roles }: Props) {
  const { name, role } = colleague;
  return (
    <>
      {deedsFor(settings, colleague, own, roles).map((deed) => (
        <details class="disclosure" key={deed.name}>
          <summary>{t(`tenancy.${deed.name}`)}</summary>
          <form method="post" action={deed.action} class="stack" data-gap="2">
            <p class="soft">
              {t(`tenancy.${deed.name}Text`, {
                name,
                role: roleName(t, deed.name === "handOver" ? own : role),
                other: roleName(t, role),
              })}
            </p>
            {Object.entries(deed.values ?? {}).map(([field, value]) => (
              <input type="hidden" key={field} name={field} value={value} />
            ))}
            <Button type="submit" kind={deed.danger ? "danger" : undefined}>
              {t(`tenancy.${deed.name}`)}
            </Button>
          </form>
        </details>
      ))}
    </>
  );
}

function deedsFor(settings: string, colleague: Colleague, own: string, roles: Role[]): Deed[] {
  const { id, role, self, endedAt, left, changeable } = colleague;
  const place = `${settings}/staff/${id}`;
  if (self) return [{ name: "leave", action: `${settings}/departure`, danger: true }];
  if (!changeable) return [];
  if (endedAt) return left ? [] : [{ name: "reopen", action: `${place}/reopening` }];
  const owner = roles.some(({ key, owns }) => key === own && owns);
  const heir = owner && role !== own;
  return [
    ...heir ? [{ name: "handOver", action: `${settings}/ownership`, values: { memberId: id } } as Deed] : [],
    { name: "remove", action: `${place}/removal`, danger: true },
  ];
}
