import { z } from "zod";
import { refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn, isDay } from "@/core/time.ts";
import { raised, type Rise, roundings } from "./rise.ts";

const isHundredths = (percent: number) => Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-6;

export const AskedRise = z.object({
  /** Empty for all of them. */
  category: z.string().trim().max(100).default(""),
  percent: z.coerce.number().min(-90).max(500).refine(isHundredths),
  rounding: z.coerce.number().pipe(z.literal([...roundings])).default(0),
  from: z.string().refine(isDay, { params: { code: "invalid_date" } }),
});
export type AskedRise = z.output<typeof AskedRise>;

/** What the services of a category would cost from a day on if they changed by a percentage. Nothing is changed. */
export async function priceRise(
  scope: Scope,
  { category, percent, rounding, from }: AskedRise,
): Promise<Rise[]> {
  allow(scope, "services.write");
  const { sql, clinicId, timeZone, memberLocale, locale } = scope;
  if (from < dayIn(timeZone)) throw refusedField("from", "in_the_past");
  const rows = await sql<(Omit<Rise, "price" | "proposed"> & { amount: number; currency: string })[]>`
    select s.id, coalesce(s.names ->> ${memberLocale ?? locale}, s.name) as name, s.category, s.version,
           p.amount, p.currency
      from services s
      join service_prices p on p.clinic_id = s.clinic_id and p.service_id = s.id and p.withdrawn_at is null
       and p.valid_from <= ${from} and (p.valid_until is null or p.valid_until > ${from})
     where s.clinic_id = ${clinicId} and s.deleted_at is null and ${category} in ('', s.category)
     order by s.rank, s.name collate "und-x-icu"`;
  return rows.map(({ amount, currency, ...row }) => {
    const price = { amount, currency };
    return { ...row, price, proposed: raised(price, percent, rounding) };
  });
}

/** The categories of the price list, in its order. */
export async function categoriesOf(scope: Scope): Promise<string[]> {
  allow(scope, "services.read");
  const rows = await scope.sql<{ category: string }[]>`
    select category from services where clinic_id = ${scope.clinicId} and deleted_at is null and category <> ''
     group by category order by min(rank)`;
  return rows.map(({ category }) => category);
}
