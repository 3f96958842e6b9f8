import { actsOn } from "@/core/act.ts";
import { theConfig } from "@/core/config.ts";
import { connect, thePool } from "@/core/db.ts";
import { transactionsOn } from "@/core/transaction.ts";
import { asJob, chainsOf, stands, type Verification, verify } from "@/domain/audit/mod.ts";

// Proves the history of the clinic that is named, or of all; ends with 1 where something was altered or removed.

const [slug] = Deno.args;
const jobs = connect(theConfig().jobsDatabaseUrl!, { max: 1 });
const acts = actsOn(transactionsOn(thePool()));
const chains = (await chainsOf(jobs)).filter((chain) => !slug || chain.slug === slug);
if (slug && chains.length === 0) {
  console.error(`There is no clinic ${slug}.`);
  Deno.exit(2);
}

let sound = true;
for (const chain of chains) {
  await asJob(jobs, acts, chain.clinicId, async (scope) => {
    const proof = await verify(scope);
    sound &&= stands(proof);
    console.log(`${stands(proof) ? "ok    " : "BROKEN"} ${chain.slug}: ${sayings(proof).join("; ")}`);
  });
}
console.log(sound ? "Nothing was altered or removed." : "The history was tampered with.");
Deno.exit(sound ? 0 : 1);

function sayings({ events, seals, unsealed, broken, missed }: Verification): string[] {
  return [
    `${events} events under ${seals} seals, ${unsealed} not sealed yet`,
    ...broken.map(({ number, expected, found }) =>
      `seal ${number} held ${expected} events, ${found} are found, or they differ`
    ),
    ...missed.map(({ day, number }) => `the checkpoint of ${day} (seal ${number}) is not reached`),
  ];
}
