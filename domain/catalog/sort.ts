/** What stands on the price list: each sort has a table of its own, one of its prices, and a column there that names it. */
export const sorts = {
  service: { rows: "services", prices: "service_prices", key: "service_id" },
  package: { rows: "packages", prices: "package_prices", key: "package_id" },
  product: { rows: "products", prices: "product_prices", key: "product_id" },
} as const;
export type Sort = keyof typeof sorts;
