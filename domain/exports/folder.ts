import type { Scope } from "@/core/scope.ts";

/** Where the objects of an export lie that were written for it. */
export const folderOf = ({ clinicId }: Pick<Scope, "clinicId">, id: string): string =>
  `${clinicId}/exports/${id}`;
