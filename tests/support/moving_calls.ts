/** What the routes of moving in and moving out are sent: a body that would succeed for a member. */
export const movingBodies: Record<string, () => object> = {
  "/c/[clinic]/settings/imports": () => new Blob(["name\nNobody"], { type: "text/csv" }),
  "/c/[clinic]/settings/imports/[id]/check": () => ({ fields: ["name"], dates: "dmy" }),
  "/c/[clinic]/settings/imports/[id]/kind": () => ({ kind: "services" }),
  "/c/[clinic]/settings/imports/[id]/intake": () => ({}),
  "/c/[clinic]/settings/imports/[id]/undo": () => ({}),
  "/c/[clinic]/settings/exports": () => ({}),
  "/c/[clinic]/settings/exports/[id]/links": () => ({}),
};
