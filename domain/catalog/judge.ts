import type { Verdict, Waiting } from "@/core/importer_lines.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { knownOutside } from "@/domain/tenancy/mod.ts";
import { type Offered, offered } from "./offered.ts";
import type { SaidService } from "./service_intake.ts";

/**
 * Says what would become of lines of a price list. One is a service of ours by the other system's id, by its code, or, where
 * it says no code, by its name.
 */
export async function judgeServices(
  scope: Scope,
  lines: Waiting<SaidService>[],
  system: string,
): Promise<Verdict<never>[]> {
  allow(scope, "services.read");
  const ids = lines.flatMap(({ sourceId }) => sourceId ?? []);
  const known = await knownOutside(scope, { system, kind: "service" }, ids);
  const services = await offered(scope, [...known.values()]);
  const standing = services.filter(({ withdrawn }) => !withdrawn);
  return lines.map(({ line, sourceId, said }) => {
    const byId = services.find(({ id }) => id === known.get(sourceId ?? ""));
    const byCode = standing.find(({ code }) => code === said.code);
    const byName = standing.filter(({ name }) => said.code === null && plainly(name) === plainly(said.name));
    if (byId && byCode && byId !== byCode) {
      return { line, outcome: "ambiguous", reasons: ["code_of_another"] };
    }
    if (!byId && !byCode && byName.length > 1) {
      return { line, outcome: "ambiguous", reasons: ["several_called_so"] };
    }
    const ours = byId ?? byCode ?? byName[0];
    if (!ours) {
      return said.price === null
        ? { line, outcome: "wrong", reasons: ["price_missing"] }
        : { line, outcome: "add", reasons: [] };
    }
    if (ours.withdrawn && said.active !== false) {
      return { line, outcome: "ambiguous", reasons: ["withdrawn_here"] };
    }
    return { line, outcome: saysNews(said, ours) ? "change" : "same", reasons: [], rowId: ours.id };
  });
}

const plainly = (text: string) => text.normalize("NFKC").trim().toLowerCase();

/** Whether a line says anything that the price list does not. */
function saysNews(said: SaidService, ours: Offered): boolean {
  const fields = ["code", "name", "category", "minutes", "price", "tax", "description"] as const;
  return fields.some((field) => said[field] !== null && said[field] !== ours[field]) ||
    Object.entries(said.names).some(([tag, name]) => ours.names[tag] !== name) ||
    (said.active === false) !== ours.withdrawn;
}
