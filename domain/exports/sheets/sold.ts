import { money, percent, same, type Sheet } from "../sheet.ts";

/** What something costs from one day until before another. */
const prices = (of: "product" | "package"): Sheet => ({
  name: `${of}_prices`,
  needs: "services.read",
  from: `${of}_prices o`,
  key: ["o.id"],
  columns: {
    ...same("id", `${of}_id`),
    amount: money("o.amount"),
    currency: "o.currency",
    valid_from: "nullif(o.valid_from, '-infinity')",
    ...same("valid_until", "withdrawn_at", "made_by", "made_at"),
  },
});

/** Which of one thing comes with another, and how many. */
const parts = (whole: "service" | "package", part: "service" | "product"): Sheet => ({
  name: `${whole}_${part}s`,
  needs: "services.read",
  from: `${whole}_${part}s o`,
  key: [`o.${whole}_id`, `o.${part}_id`],
  columns: same(`${whole}_id`, `${part}_id`, "quantity"),
});

/** Packages and products, and what comes with what. */
export const soldSheets: Sheet[] = [
  prices("package"),
  prices("product"),
  parts("package", "service"),
  parts("package", "product"),
  parts("service", "product"),
  {
    name: "service_files",
    needs: "services.read",
    from: "service_files o",
    key: ["o.service_id", "o.file_id"],
    columns: same("service_id", "file_id", "for_patients", "created_by", "created_at"),
  },
  {
    name: "packages",
    needs: "services.read",
    from: "packages o",
    key: ["o.id"],
    columns: {
      ...same("id", "code", "name", "names", "description", "valid_days"),
      price: money("o.price"),
      currency: "o.currency",
      tax: percent("o.tax"),
      ...same("rank", "created_at", "updated_at", "deleted_at"),
    },
  },
  {
    name: "products",
    needs: "services.read",
    from: "products o",
    key: ["o.id"],
    columns: {
      ...same("id", "code", "name", "names", "category", "unit", "description"),
      price: money("o.price"),
      currency: "o.currency",
      tax: percent("o.tax"),
      ...same("rank", "created_at", "updated_at", "deleted_at"),
    },
  },
];
