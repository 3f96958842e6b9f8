import type { Foreign } from "./foreign.ts";

/** What the routes of the price list are sent: a body that would succeed for a member. */
export const catalogBodies: Record<string, (foreign: Foreign) => object> = {
  "/c/[clinic]/services": () => ({ name: "Nothing", price: 100 }),
  "/c/[clinic]/services/[id]": () => ({ name: "Nothing", code: "X", minutes: 30, version: 1 }),
  "/c/[clinic]/services/[id]/prices": () => ({ price: 100, version: 1 }),
  "/c/[clinic]/services/export": () => ({}),
  "/c/[clinic]/services/prices": ({ serviceId }) => ({ prices: [{ id: serviceId, version: 1, price: 100 }] }),
  "/c/[clinic]/services/[id]/withdrawal": () => ({ version: 1 }),
  "/c/[clinic]/services/[id]/products": () => ({ products: [], version: 1 }),
  "/c/[clinic]/services/[id]/attachments/[file]": () => ({ forPatients: true }),
  "/c/[clinic]/packages": ({ serviceId }) => ({ name: "Nothing", price: 100, services: [{ id: serviceId }] }),
  "/c/[clinic]/packages/[id]": ({ serviceId }) => ({
    name: "Nothing",
    code: "X",
    services: [{ id: serviceId }],
    version: 1,
  }),
  "/c/[clinic]/packages/[id]/prices": () => ({ price: 100, version: 1 }),
  "/c/[clinic]/packages/[id]/withdrawal": () => ({ version: 1 }),
  "/c/[clinic]/products": () => ({ name: "Nothing", price: 100 }),
  "/c/[clinic]/products/[id]": () => ({ name: "Nothing", code: "X", version: 1 }),
  "/c/[clinic]/products/[id]/prices": () => ({ price: 100, version: 1 }),
  "/c/[clinic]/products/[id]/withdrawal": () => ({ version: 1 }),
  "/c/[clinic]/specialties": () => ({ name: "Nothing" }),
  "/c/[clinic]/specialties/[id]/removal": () => ({}),
};
