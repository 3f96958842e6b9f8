import { money, percent, same, type Sheet } from "../sheet.ts";

/** The price list. */
export const catalogSheets: Sheet[] = [
  {
    name: "service_prices",
    needs: "services.read",
    from: "service_prices o",
    key: ["o.id"],
    columns: {
      ...same("id", "service_id"),
      amount: money("o.amount"),
      currency: "o.currency",
      valid_from: "nullif(o.valid_from, '-infinity')",
      ...same("valid_until", "withdrawn_at", "made_by", "made_at"),
    },
  },
  {
    name: "service_practitioners",
    needs: "services.read",
    from: "service_practitioners o",
    key: ["o.service_id", "o.practitioner_id"],
    columns: same("service_id", "practitioner_id"),
  },
  {
    name: "practitioner_specialties",
    needs: "services.read",
    from: "practitioner_specialties o",
    key: ["o.id"],
    columns: same("id", "practitioner_id", "specialty", "own_specialty"),
  },
  {
    name: "services",
    needs: "services.read",
    from: `services o left join service_prices p on p.clinic_id = o.clinic_id and p.service_id = o.id
       and p.withdrawn_at is null and p.valid_from <= {day} and (p.valid_until is null or p.valid_until > {day})`,
    key: ["o.id"],
    columns: {
      ...same("id", "code", "name", "category", "minutes"),
      price: money("coalesce(p.amount, o.price)", "coalesce(p.currency, o.currency)"),
      currency: "coalesce(p.currency, o.currency)",
      tax: percent("o.tax"),
      active: "o.deleted_at is null",
      ...same("description", "specialty"),
      own_specialty: "o.own_specialty",
      name_en: "o.names ->> 'en'",
      name_ro: "o.names ->> 'ro'",
      name_ur: "o.names ->> 'ur'",
      ...same("names", "chair_kinds", "rank", "created_at", "updated_at", "deleted_at"),
    },
  },
  {
    name: "specialties",
    needs: "services.read",
    from: "clinic_specialties o",
    key: ["o.id"],
    columns: same("id", "name", "made_by", "made_at", "deleted_at"),
  },
];
