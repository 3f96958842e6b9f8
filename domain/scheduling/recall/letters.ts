import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { contactBy } from "@/domain/consents/mod.ts";
import { mayWriteTo, type Recall } from "./recall.ts";
import { recallsAmong } from "./worklist.ts";

export const RecallLetters = z.object({ recallIds: z.array(z.uuid()).min(1).max(200) });
export type RecallLetters = z.output<typeof RecallLetters>;

/** Of those chosen, to whom a mail would go, and to whom none may: what the desk looks at before it sends. */
export async function lettersFor(
  scope: Scope,
  ids: string[],
): Promise<{ to: Recall[]; not: Recall[] }> {
  allow(scope, "recalls.read");
  const { sql, clinicId } = scope;
  const recalls = await recallsAmong(scope, ids);
  const rows = await sql<{ id: string }[]>`
    select p.id
      from unnest(${recalls.map(({ patient }) => patient.id)}::uuid[]) p (id)
     where not coalesce((select c.granted from consents c
                          where c.clinic_id = ${clinicId} and c.patient_id = p.id and c.purpose = ${
    contactBy("email")
  }
                          order by c.said_at desc, c.id desc limit 1), true)`;
  const optedOut = new Set(rows.map(({ id }) => id));
  // Nobody is written to twice because two rules concern them.
  const seen = new Set<string>();
  const to = recalls.filter((recall) =>
    mayWriteTo(recall, optedOut.has(recall.patient.id)) && !seen.has(recall.patient.id) &&
    seen.add(recall.patient.id)
  );
  return { to, not: recalls.filter((recall) => !to.includes(recall)) };
}

/** Writes to those who may be written to; each is an attempt. Refuses (409) where nobody may. */
export async function writeRecalls(
  scope: Scope,
  { recallIds }: RecallLetters,
): Promise<{ written: number; left: number }> {
  allow(scope, "recalls.write");
  const { to, not } = await lettersFor(scope, recallIds);
  if (to.length === 0) throw new Refusal(409, "nobody_to_write_to");
  for (const { id, patient } of to) {
    await scope.sql`
      insert into recall_attempts (id, clinic_id, recall_id, channel, outcome)
      values (${newId()}, ${scope.clinicId}, ${id}, 'email', 'sent')`;
    await record(scope, {
      name: "recall.written",
      subjectKind: "recall",
      subjectId: id,
      patientId: patient.id,
      permission: "recalls.read",
    });
  }
  return { written: to.length, left: not.length };
}

/** What the mail of a recall says; null for one that was answered meanwhile. */
export async function recallLetterOf(
  scope: Scope,
  id: string,
): Promise<{ email: string; name: string; languages: string[] } | null> {
  allow(scope, "recalls.write");
  const [letter] = await scope.sql<{ email: string; name: string; languages: string[] }[]>`
    select p.email, p.name, p.languages
      from recalls c
      join patients p on p.clinic_id = c.clinic_id and p.id = c.patient_id and p.deleted_at is null
     where c.clinic_id = ${scope.clinicId} and c.id = ${id} and c.status = 'open' and p.email is not null
       and not p.do_not_contact`;
  return letter ?? null;
}
