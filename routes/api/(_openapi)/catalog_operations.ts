import { z } from "zod";
import {
  AttachmentReaders,
  BundledProducts,
  ChangedPackage,
  ChangedProduct,
  ChangedService,
  NewPackage,
  NewPrice,
  NewPrices,
  NewProduct,
  NewService,
  NewSpecialty,
  Withdrawal,
} from "@/domain/catalog/mod.ts";
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
    method: "post",
    path: "/c/{clinic}/services/export",
    does: "The price list of a day as CSV; that it was taken out is recorded",
    permission: "services.read",
    body: z.object({}),
    query: { day: "yyyy-mm-dd; today where none is named" },
  },
  {
    method: "get",
    path: "/c/{clinic}/services/prices",
    does: "What services would cost if their prices changed by a percentage; nothing is changed",
    permission: "services.write",
    query: {
      category: "text; all where none is named",
      percent: "number",
      rounding: "0, 1, 5, 10, 50, 100 or 500 whole units of the currency",
      from: "yyyy-mm-dd",
    },
  },
  {
    method: "post",
    path: "/c/{clinic}/services/prices",
    does: "Sets what many services cost from a day on, all or none",
    permission: "services.write",
    body: NewPrices,
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
    method: "post",
    path: "/c/{clinic}/services/{id}/products",
    does: "Says which products come with a service, and how many of each",
    permission: "services.write",
    body: BundledProducts,
  },
  {
    method: "post",
    path: "/c/{clinic}/services/{id}/attachments/{file}",
    does: "Says whether patients may download what is attached to a service",
    permission: "services.write",
    body: AttachmentReaders,
  },
  {
    method: "get",
    path: "/portal/{clinic}/services",
    does:
      "What a patient's clinic offers at which price, what they may download about it, and who treats there",
  },
  {
    method: "get",
    path: "/portal/{clinic}/attachments/{file}",
    does: "What is attached to a service for patients, as a download",
  },
  ...ofSort("package", NewPackage, ChangedPackage, "what is in it and what that costs apart"),
  ...ofSort("product", NewProduct, ChangedProduct, "what one of it is"),
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

/** What may be done with packages or products. */
function ofSort(sort: string, added: z.ZodType, changed: z.ZodType, shown: string): Operation[] {
  const all = `/c/{clinic}/${sort}s`;
  const [read, write] = ["services.read", "services.write"];
  const day = "yyyy-mm-dd; today where none is named";
  const post = (path: string, does: string, body: z.ZodType): Operation => ({
    method: "post",
    path,
    does,
    permission: write,
    body,
  });
  return [
    {
      method: "get",
      path: all,
      does: `The ${sort}s, at the prices of a day`,
      permission: read,
      query: { day },
    },
    { ...post(all, `Puts a ${sort} on the price list`, added), creates: true },
    { method: "get", path: `${all}/{id}`, does: `One ${sort} with its prices, ${shown}`, permission: read },
    post(`${all}/{id}`, `Changes a ${sort}, but not its price`, changed),
    post(`${all}/{id}/prices`, `Sets what a ${sort} costs from a day on`, NewPrice),
    post(`${all}/{id}/withdrawal`, `Takes a ${sort} off the price list`, Withdrawal),
  ];
}
