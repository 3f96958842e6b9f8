import { dateIn } from "@/core/dates.ts";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Tag } from "@/components/ui/Badge.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import { bySupport, type Deed } from "@/domain/audit/deed.ts";
import type { T, TextKey } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  timeZone: string;
  deeds: Deed[];
}

/** Deeds, newest first: when, what, who, whose record. */
export function DeedTable({ t, slug, timeZone, deeds }: Props) {
  if (deeds.length === 0) {
    return <Empty icon={<Icon name="shield" />} title={t("audit.nothing")}>{t("audit.nothingText")}</Empty>;
  }
  const columns: Column<Deed>[] = [
    { head: t("audit.what"), lead: true, cell: ({ name }) => deedName(t, name) },
    {
      head: t("audit.when"),
      fit: true,
      phone: "note",
      cell: ({ at }) => dateIn(t.locale, "moment", at, timeZone),
    },
    {
      head: t("audit.who"),
      phone: "end",
      cell: (deed) => <Who t={t} by={deed.by} support={bySupport(deed)} />,
    },
    {
      head: t("audit.changed"),
      cell: ({ changes }) => (
        <span class="faint">{factsOf(changes, (at) => dateIn(t.locale, "moment", at, timeZone))}</span>
      ),
    },
    {
      head: t("audit.record"),
      fit: true,
      cell: ({ patientId }) => patientId && <a href={`/c/${slug}/patients/${patientId}`}>{t("ui.open")}</a>,
    },
  ];
  return <Table caption={t("audit.title")} columns={columns} rows={deeds} rowKey={({ id }) => id} />;
}

function Who({ t, by, support }: { t: T; by: string | null; support: boolean }) {
  return (
    <>
      <bdi>{support && by ? t("operators.who", { name: by }) : by ?? t("audit.cusp")}</bdi>{" "}
      {support && <Tag tone="warn">{t("audit.support")}</Tag>}
    </>
  );
}

/** What a deed is called; one without words of its own is called as it is recorded. */
export function deedName(t: T, name: string): string {
  const key = `deeds.${name.replace(".", "_")}` as TextKey;
  return key in t.sentences ? t(key) : name;
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const id = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** The fields that changed, or the facts that were recorded, in a few words; ids say nothing to anybody. */
function factsOf({ fields, ...facts }: Record<string, unknown>, say: (at: Date) => string): string {
  if (Array.isArray(fields)) return fields.join(", ");
  return Object.entries(facts)
    .filter(([, value]) => value !== "" && !id.test(String(value)))
    .map(([name, value]) => `${name}: ${instant.test(String(value)) ? say(new Date(String(value))) : value}`)
    .join(", ").slice(0, 120);
}
