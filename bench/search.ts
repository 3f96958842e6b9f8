import { actsOn } from "@/core/act.ts";
import { connect } from "@/core/db.ts";
import { transactionsOn } from "@/core/transaction.ts";
import { find } from "@/domain/patients/mod.ts";
import { within } from "./budget.ts";
import { benchOf } from "./installation.ts";
import { compare } from "./measure.ts";

const thousand = { clinics: 1_000, patients: 1_000_000, appointments: 5_000_000 };

/** How much finding a patient costs over the bare indexed query, in the largest clinic. */
export async function search(): Promise<void> {
  await using bench = await benchOf(thousand, 0);
  const owner = connect(bench.databaseUrl, { max: 1 });
  const web = connect(bench.webUrl, { max: 1 });
  const [{ id }] = await owner<{ id: string }[]>`select id from clinics where slug = ${bench.slug}`;
  const [{ patients }] = await owner<
    { patients: number }[]
  >`select count(*) as patients from patients where clinic_id = ${id}`;
  const [{ session }] = await owner<{ session: string }[]>`
    select id as session from sessions where principal_id = ${bench.principalId} order by created_at desc limit 1`;
  const actor = {
    principalId: bench.principalId,
    sessionId: session,
    requestId: crypto.randomUUID(),
    source: "desk" as const,
  };
  const bareBeginning = (letters: string) =>
    owner`
    select id, name, number, phone from patients
     where clinic_id = ${id} and deleted_at is null and sort_name ^@ ${letters} order by sort_name, id limit 20`;
  const bareHolding = (part: string) =>
    owner`
    select id, name, number, phone from patients
     where clinic_id = ${id} and deleted_at is null and search like ${`%${part}%`}
     order by sort_name ^@ ${part} desc, sort_name, id limit 20`;
  const bareBorn = (days: string[]) =>
    owner`
    select id, name, number, phone from patients
     where clinic_id = ${id} and deleted_at is null and case when birth_date is null then 'infinity' else birth_date end = any (${days}::date[]) order by sort_name, id limit 20`;
  await owner`set pg_trgm.word_similarity_threshold = 0.4`;
  const bareResembling = (word: string) =>
    owner`
    select id, name, number, phone from patients
     where clinic_id = ${id} and deleted_at is null and search %> ${word}
     order by word_similarity(${word}, search) desc, sort_name, id limit 20`;
  const asked: [string, () => Promise<unknown>][] = [
    ["z", () => bareBeginning("z")],
    ["ze", () => bareBeginning("ze")],
    ["zey", () => bareHolding("zey")],
    ["lopezlik", () => bareHolding("lopezlik")],
    ["9031", () => bareHolding("9031")],
    ["0090 31", () => bareHolding("9031")],
    ["7/3/1985", () => bareBorn(["1985-03-07", "1985-07-03"])],
    ["garcia", () => bareResembling("garcia")], // nobody there is called so
    ["zaynep", () => bareResembling("zaynep")],
  ];
  await actsOn(transactionsOn(web)).inClinic(actor, bench.slug, async (scope) => {
    for (const [typed, bare] of asked) {
      const { ratio, subject, baseline } = await compare(() => find(scope, typed), bare, 200);
      within(
        `finding “${typed}” over the bare query`,
        ratio,
        2,
        "×",
        `${subject.toFixed(2)} ms against ${baseline.toFixed(2)} ms, ${patients} patients`,
      );
    }
  });
  await Promise.all([owner.end(), web.end()]);
}
