import type { OperatorScope } from "@/core/scope.ts";

/** To whom the way into the office is mailed. */
export interface OperatorLetter {
  name: string;
  email: string;
}

/** The addressee of an operator's mail; null for one who has left office. */
export async function operatorLetterOf({ sql }: OperatorScope, id: string): Promise<OperatorLetter | null> {
  const [letter] = await sql<OperatorLetter[]>`
    select f.name, f.email from operators o join profiles f on f.principal_id = o.principal_id
     where o.principal_id = ${id} and o.ended_at is null`;
  return letter ?? null;
}
