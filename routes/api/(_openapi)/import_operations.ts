import { z } from "zod";
import { ChosenKind, ChosenMapping } from "@/domain/moving/mod.ts";
import type { Operation } from "./operations.ts";

const imports = "/c/{clinic}/settings/imports";
const one = `${imports}/{id}`;

const read = (path: string, does: string): Operation => ({
  method: "get",
  path,
  does,
  permission: "imports.read",
});
const step = (path: string, does: string, body: z.ZodType = z.object({})): Operation => ({
  method: "post",
  path,
  does,
  permission: "imports.write",
  body,
});

/** Moving in, from the file to the last line and back. */
export const importOperations: Operation[] = [
  read(imports, "What was moved in before"),
  {
    method: "post",
    path: imports,
    does:
      "Takes a table (CSV or XLSX, as multipart/form-data or as the body) and guesses what it holds and what its columns mean",
    permission: "imports.write",
    query: { name: "text" },
    creates: true,
  },
  read(one, "One import: its columns, how far it has come and what becomes of its lines"),
  read(
    `${one}/lines/{outcome}`,
    "Lines to add, change, same, ambiguous, wrong or not-enrolled, as CSV with why",
  ),
  step(`${one}/kind`, "Says what the file holds: patients, services, appointments or balances", ChosenKind),
  step(`${one}/check`, "Reads every line under a mapping; registers nothing", ChosenMapping),
  step(`${one}/intake`, "Takes in what is to be added and changed"),
  step(`${one}/undo`, "Takes the whole import back"),
];
