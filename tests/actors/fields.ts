import { newId } from "@/core/id.ts";
import { addField, changeField, keepValues } from "@/domain/fields/mod.ts";
import type { World } from "@/tests/support/world.ts";
import { staff } from "./actor.ts";
import { type Expectation, type Life, managers, ofNoor, withoutAccounts } from "./expectation.ts";

/** Tables of the clinic's own fields. */
export const fields: Record<string, Expectation> = {
  custom_fields: {
    rows: ofNoor,
    sees: staff,
    row: ({ noor }) => ({
      id: newId(),
      clinic_id: noor.id,
      entity: "patient",
      system_key: "sport",
      kind: "text",
    }),
    adds: managers,
    set: () => "retired_at = now()",
    changes: managers,
  },

  custom_field_versions: {
    rows: (life) => `${ofNoor(life)} and published_at is null`,
    sees: staff,
    row: ({ noor, fieldId }) => ({
      clinic_id: noor.id,
      field_id: fieldId,
      wording: 3,
      kind: "text",
      label: "Sport",
    }),
    adds: managers,
    set: () => "published_at = now()",
    changes: managers,
  },

  custom_values: {
    rows: ({ patientId }: Life) => `patient_id = '${patientId}'`,
    sees: staff,
    row: ({ noor, patientId, fieldId, sql }) => ({
      id: newId(),
      clinic_id: noor.id,
      field_id: fieldId,
      wording: 1,
      patient_id: patientId,
      value: sql.json("Chess"),
    }),
    adds: withoutAccounts,
    set: () => "ended_at = now()",
    changes: withoutAccounts,
  },
};

/** A field that is asked and has a draft, and what Saba Anwar said to it. */
export async function aroundField({ as, noor }: World, patientId: string): Promise<string> {
  return await as(noor.staff("owner"), async (scope) => {
    const { id } = await addField(scope, { label: "Hobby", kind: "text", options: [], publish: "yes" });
    await keepValues(scope, patientId, { hobby: "Cricket" });
    await changeField(scope, id, { label: "Pastime", options: [], publish: "no", version: 1 });
    return id;
  });
}
