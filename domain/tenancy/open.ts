import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";
import { locales } from "@/core/text.ts";
import { record } from "@/domain/audit/mod.ts";
import { countries, currencies, slugFor, timeZones } from "./country.ts";

/** What is treated at a clinic. */
export const kinds = ["dental", "physiotherapy"] as const;

/** What a clinic is called in addresses. */
export const Slug = z.string().toLowerCase().regex(/^[a-z0-9](-?[a-z0-9]){1,39}$/);
export const TimeZone = z.string().refine((zone) => timeZones().includes(zone), {
  params: { code: "invalid_choice" },
});

export const NewClinic = z.object({
  name: z.string().trim().min(1).max(200),
  /** Without one it follows from the name. */
  slug: Slug.optional(),
  country: z.enum(Object.keys(countries)),
  kinds: z.array(z.enum(kinds)).min(1),
  /** Without these, what is usual in the country. */
  timeZone: TimeZone.optional(),
  currency: z.enum(currencies).optional(),
  locale: z.enum(locales).optional(),
});
export type NewClinic = z.output<typeof NewClinic>;

const slugTaken = (slug: string) =>
  new Refusal(409, "slug_taken", { slug }, { slug: [{ code: "slug_taken", values: { slug } }] });

/** Opens a clinic as a draft, whose owner is whoever opens it. One person has three drafts at a time at most (409). */
export async function open(scope: Acting, wanted: NewClinic): Promise<{ id: string; slug: string }> {
  const usual = countries[wanted.country];
  const slug = wanted.slug ?? slugFor(wanted.name);
  if (!Slug.safeParse(slug).success) {
    throw new Refusal(422, "invalid_input", {}, { slug: [{ code: "required" }] });
  }
  const { name, country, kinds } = wanted;
  const { timeZone, currency, locale } = { ...usual, ...defined(wanted) };
  const id = newId();
  await scope.sql`
    select private.open_clinic(${id}, ${slug}, ${name}, ${country}, ${timeZone}, ${currency}, ${locale},
                               ${[...new Set(kinds)]})`
    .catch(refusedBy({
      clinics_slug_key: slugTaken(slug),
      clinics_drafts_check: new Refusal(409, "too_many_drafts"),
    }));
  await record(Object.assign(scope, { clinicId: id }), {
    name: "clinic.opened",
    subjectKind: "clinic",
    subjectId: id,
    permission: "clinic.read",
    changes: { slug, country, timeZone, currency, locale, kinds },
  });
  return { id, slug };
}

const defined = <V extends object>(values: V): Partial<V> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<V>;
