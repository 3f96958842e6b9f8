import type { Sql } from "@/core/db.ts";
import { isDay } from "@/core/time.ts";
import type { Cursor } from "./cursor.ts";
import type { PatientOrder } from "./patient_filter.ts";

type By = "added" | "name" | "born";

/** How an order of patients (`p`) is said in SQL: how it is sorted, what a cursor tells of a place in it, and who comes after. */
export function orderOf(sql: Sql, order: PatientOrder) {
  const down = order.startsWith("-");
  const by = order.replace("-", "") as By;
  const { place, told, read } = {
    added: {
      place: sql`p.created_at`,
      told: sql`(extract(epoch from p.created_at) * 1000000)::int8::text`, // to the microsecond
      read: (text: string) => sql`'epoch'::timestamptz + ${text}::text::int8 * interval '1 microsecond'`,
    },
    name: {
      place: sql`p.sort_name`,
      told: sql`p.sort_name`,
      read: (text: string) => sql`${text}::text`,
    },
    born: {
      place: sql`case when p.birth_date is null then 'infinity' else p.birth_date end`,
      told: sql`coalesce(p.birth_date, 'infinity')::text`,
      read: (text: string) => sql`${text}::text::date`,
    },
  }[by];
  return {
    told,
    sorted: down ? sql`${place} desc, p.id desc` : sql`${place}, p.id`,
    after: (cursor: Cursor | null) => {
      if (!cursor || !isPlace[by](cursor.place)) return sql``; // made for another order, or made up
      const there = sql`(${read(cursor.place)}, ${cursor.id}::uuid)`;
      return down ? sql`and (${place}, p.id) < ${there}` : sql`and (${place}, p.id) > ${there}`;
    },
  };
}

const isPlace: Record<By, (text: string) => boolean> = {
  added: (text) => /^\d{1,17}$/.test(text),
  name: () => true,
  born: (text) => text === "infinity" || isDay(text),
};
