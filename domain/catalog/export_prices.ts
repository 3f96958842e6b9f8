import { csvLine } from "@/core/csv.ts";
import { typedAmount } from "@/core/money.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";

const languages = ["en", "ro", "ur"] as const;
const heads = [
  "id",
  "code",
  "name",
  "category",
  "minutes",
  "price",
  "currency",
  "tax",
  "active",
  ...languages.map((language) => `name_${language}`),
  "description",
  "specialty",
];

interface Line {
  id: string;
  code: string;
  name: string;
  names: Record<string, string>;
  category: string;
  minutes: number;
  amount: number;
  currency: string;
  tax: number;
  description: string;
  specialty: string | null;
}

/** The price list of a day as CSV, today's where none is named: amounts in major units, tax in percent. That it was taken out is recorded. */
export async function exportPrices(scope: Scope, day = dayIn(scope.timeZone)): Promise<string> {
  allow(scope, "services.read");
  const { sql, clinicId } = scope;
  const rows = await sql<Line[]>`
    select s.id, s.code, s.name, s.names, s.category, s.minutes, p.amount, p.currency, s.tax, s.description,
           coalesce(s.specialty, o.name) as specialty
      from services s
      join service_prices p on p.clinic_id = s.clinic_id and p.service_id = s.id and p.withdrawn_at is null
       and p.valid_from <= ${day} and (p.valid_until is null or p.valid_until > ${day})
      left join clinic_specialties o on o.clinic_id = s.clinic_id and o.id = s.own_specialty
     where s.clinic_id = ${clinicId} and s.deleted_at is null
     order by s.rank, s.name collate "und-x-icu"`;
  const lines = rows.map(({ id, code, name, names, category, minutes, currency, tax, ...row }) =>
    csvLine([
      id,
      code,
      name,
      category,
      minutes,
      typedAmount({ amount: row.amount, currency }),
      currency,
      (tax / 100).toFixed(2),
      "true",
      ...languages.map((language) => names[language]),
      row.description,
      row.specialty,
    ])
  );
  await record(scope, {
    name: "services.exported",
    subjectKind: "clinic",
    subjectId: clinicId,
    permission: "audit.read",
    changes: { day, lines: lines.length },
  });
  return csvLine(heads) + lines.join("");
}
