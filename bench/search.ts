import { actsOn } from "@/core/act.ts";
import { connect } from "@/core/db.ts";
import { transactionsOn } from "@/core/transaction.ts";
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
  await actsOn(transactionsOn(web)).inClinic(actor, bench.slug, async (scope) => {
    for (const asked of ["zey", "garcia", "lopezlik", "9031"]) {
      const bare = () =>
        owner`
        select id, name, number, phone from patients
         where clinic_id = ${id} and deleted_at is null and search like ${`%${asked}%`}
         order by sort_name ^@ ${asked} desc, sort_name, id limit 20`;
      const guarded = () => scope.sql`select * from private.find_patients(${id}, ${asked}, 20)`;
      const { ratio, subject, baseline } = await compare(guarded, bare, 200);
      within(
        `finding “${asked}” over the bare query`,
        ratio,
        2,
        "×",
        `${subject.toFixed(2)} ms against ${baseline.toFixed(2)} ms, ${patients} patients`,
      );
    }
  });
  await Promise.all([owner.end(), web.end()]);
}
