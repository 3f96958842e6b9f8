import { z } from "zod";
import { ChosenColumns, NewView } from "@/domain/insights/mod.ts";
import { NewPick } from "@/domain/patients/mod.ts";
import type { Operation } from "./operations.ts";

/** What a list of patients can be asked. */
export const listQuery = {
  q: "text",
  practitioner: "id of who has seen them",
  seenFrom: "yyyy-mm-dd of the last visit",
  seenTo: "yyyy-mm-dd of the last visit",
  ageFrom: "years",
  ageTo: "years",
  balance: "owed",
  portal: "yes or no",
  status: "lead, active, inactive or vip",
  tag: "one of the clinic's own words for them",
  source: "how they came to the clinic",
  addedFrom: "yyyy-mm-dd",
  addedTo: "yyyy-mm-dd",
  sort: "added, name or born; - before it turns it round",
};

/** Finding who is meant, and lists of patients. */
export const findingOperations: Operation[] = [
  {
    method: "get",
    path: "/c/{clinic}/patients/search",
    does:
      "Who is meant by part of a name, number, phone, e-mail or a day of birth; without any, whom one picked lately",
    permission: "patients.read",
    query: { q: "text", limit: "1 to 50" },
  },
  {
    method: "get",
    path: "/c/{clinic}/patients/search-by-phone",
    does: "Up to five patients with that phone",
    permission: "patients.read",
    query: { phone: "a phone or part of one" },
  },
  {
    method: "post",
    path: "/c/{clinic}/patients/picks",
    does: "Notes whom one picked",
    permission: "patients.read",
    body: NewPick,
  },
  {
    method: "get",
    path: "/c/{clinic}/patients/views",
    does: "One's own saved views of the patients and those that are shared",
    permission: "patients.read",
  },
  {
    method: "post",
    path: "/c/{clinic}/patients/views",
    does: "Saves filters and an order under a name; sharing them takes views.share",
    permission: "patients.read",
    body: NewView,
    creates: true,
  },
  {
    method: "post",
    path: "/c/{clinic}/patients/views/{id}/removal",
    does: "Removes a saved view",
    permission: "patients.read",
    body: z.object({}),
  },
  {
    method: "post",
    path: "/c/{clinic}/patients/columns",
    does: "Chooses the columns one looks at",
    permission: "patients.read",
    body: ChosenColumns,
  },
  {
    method: "post",
    path: "/c/{clinic}/patients/export",
    does: "The patients of a filter as CSV",
    permission: "patients.export",
    query: listQuery,
    body: z.object({}),
  },
];
