import { NewPick } from "@/domain/patients/mod.ts";
import type { Operation } from "./operations.ts";

/** Finding who is meant. */
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
];
