import { z } from "zod";
import type { Operation } from "./operations.ts";

const exports = "/c/{clinic}/settings/exports";

/** Moving out: asking for all that a clinic has, and fetching it. */
export const exportOperations: Operation[] = [
  {
    method: "get",
    path: exports,
    does: "What was taken out, how far what is being made has come, and until when it can be fetched",
    permission: "clinic.export",
  },
  {
    method: "post",
    path: exports,
    does: "Asks for all that the clinic has: tables, FHIR and files; a job makes it, one at a time",
    permission: "clinic.export",
    body: z.object({}),
    creates: true,
  },
  {
    method: "post",
    path: `${exports}/{id}/links`,
    does: "Makes a link by which whoever asks for it fetches the export within a quarter of an hour",
    permission: "clinic.export",
    body: z.object({}),
    creates: true,
  },
  {
    method: "get",
    path: `${exports}/{id}/archive/{secret}`,
    does: "The archive of an export, as a ZIP",
    permission: "clinic.export",
  },
];
