import { actsOn } from "@/core/act.ts";
import { connect } from "@/core/db.ts";
import { transactionsOn } from "@/core/transaction.ts";
import { type PatientFilter, patientList } from "@/domain/insights/mod.ts";
import { within } from "./budget.ts";
import { benchOf } from "./installation.ts";
import { compare } from "./measure.ts";

const thousand = { clinics: 1_000, patients: 1_000_000, appointments: 5_000_000 };
const pages = 1_000;

/** Whether a list of patients costs the same on its thousandth page as on its first, in every order, in the largest clinic. */
export async function patientPages(): Promise<void> {
  await using bench = await benchOf(thousand, 0);
  const web = connect(bench.webUrl, { max: 1 });
  const owner = connect(bench.databaseUrl, { max: 1 });
  const [{ session }] = await owner<{ session: string }[]>`
    select id as session from sessions where principal_id = ${bench.principalId} order by created_at desc limit 1`;
  const actor = {
    principalId: bench.principalId,
    sessionId: session,
    requestId: crypto.randomUUID(),
    source: "desk" as const,
  };
  await actsOn(transactionsOn(web)).inClinic(actor, bench.slug, async (scope) => {
    for (const sort of [undefined, "name", "-born"] as PatientFilter["sort"][]) {
      let after: string | undefined;
      for (let page = 1; page < pages; page++) after = (await patientList(scope, { sort }, after)).next!;
      const { ratio, subject, baseline } = await compare(
        () => patientList(scope, { sort }, after),
        () => patientList(scope, { sort }),
        200,
      );
      within(
        `page ${pages} of the patients over page 1, ${sort ?? "newest first"}`,
        ratio,
        1.3,
        "×",
        `${subject.toFixed(2)} ms against ${baseline.toFixed(2)} ms`,
      );
    }
  });
  await Promise.all([owner.end(), web.end()]);
}
