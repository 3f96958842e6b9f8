/** What comes with what: the table that says so, and which column of it names the whole. */
export const bundles = {
  package_services: { whole: "package_id", part: "service" },
  package_products: { whole: "package_id", part: "product" },
  service_products: { whole: "service_id", part: "product" },
} as const;
export type Bundle = keyof typeof bundles;
