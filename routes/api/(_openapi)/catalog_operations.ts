import { z } from "zod";
import { ChangedService, NewPrice, NewService, NewSpecialty, Withdrawal } from "@/domain/catalog/mod.ts";
import type { Operation } from "./operations.ts";

/** The price list. Changes name the version they were made from, in the body or in `If-Match`. */
export const catalogOperations: Operation[] = [
  {
    method: "get",
    path: "/c/{clinic}/services",
    does: "The price list, at the prices of a day",
    permission: "services.read",
    query: { day: "yyyy-mm-dd; today where none is named" },
  },
  {
    method: "post",
    path: "/c/{clinic}/services",
    does: "Puts a service on the price list",
    permission: "services.write",
    body: NewService,
    creates: true,
  },
  {
    method: "get",
    path: "/c/{clinic}/services/{id}",
    does: "One service with its prices, who provides it and what it needs",
    permission: "services.read",
  },
  {
    method: "post",
    path: "/c/{clinic}/services/{id}",
    does: "Changes a service, but not its price",
    permission: "services.write",
    body: ChangedService,
  },
  {
    method: "post",
    path: "/c/{clinic}/services/{id}/prices",
    does: "Sets what a service costs from a day on",
    permission: "services.write",
    body: NewPrice,
  },
  {
    method: "post",
    path: "/c/{clinic}/services/{id}/withdrawal",
    does: "Takes a service off the price list",
    permission: "services.write",
    body: Withdrawal,
  },
  {
    method: "get",
    path: "/c/{clinic}/specialties",
    does: "What is practised: the platform's specialties and the clinic's own",
    permission: "services.read",
  },
  {
    method: "post",
    path: "/c/{clinic}/specialties",
    does: "Adds a specialty of the clinic's own",
    permission: "services.write",
    body: NewSpecialty,
    creates: true,
  },
  {
    method: "post",
    path: "/c/{clinic}/specialties/{id}/removal",
    does: "Removes a specialty of the clinic's own",
    permission: "services.write",
    body: z.object({}),
  },
];
