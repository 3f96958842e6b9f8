import { createClient } from "@supabase/supabase-js";
import postgres from "postgres";
import { type Acts, actsOn } from "@/core/act.ts";
import { connect } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import type { Actor } from "@/core/scope.ts";
import { transactionsOn } from "@/core/transaction.ts";
import { register } from "@/domain/patients/mod.ts";
import { bega } from "./bega.ts";
import { chanceFrom } from "./chance.ts";
import type { ClinicToOpen } from "./clinic.ts";
import { backdate } from "./backdate.ts";
import { daysOf, type Demo, liveThrough } from "./history.ts";
import { noor } from "./noor.ts";
import { openCalendars } from "./open_calendars.ts";
import { openClinic } from "./open_clinic.ts";
import { openOperator } from "./open_operator.ts";
import { openPortal } from "./open_portal.ts";
import { patientsOfBega, patientsOfNoor, type Person } from "./people.ts";
import { waitAt } from "./waiting.ts";

/** Where to seed: the database as its owner and as the app, and Auth with its secret key. */
export interface Installation {
  databaseUrl: string;
  appDatabaseUrl: string;
  supabaseUrl: string;
  secretKey: string;
}

export const demoPassword = "cusp-demo-2026";
const operator = "operator@cusp.test";

/** Fills an empty database with the demo clinics (docs: README); returns false where a clinic stands already. */
export async function seed(installation: Installation, now = new Date()): Promise<boolean> {
  const owner = postgres(installation.databaseUrl, { max: 2, onnotice: () => {} });
  const pool = connect(installation.appDatabaseUrl, { max: 4 });
  try {
    const [{ empty }] = await owner<
      { empty: boolean }[]
    >`select not exists (select from app.clinics) as empty`;
    if (!empty) return false;
    const principals = await accountsOf(installation);
    const open = { owner, acts: actsOn(transactionsOn(pool)), principals, now };
    await Promise.all([
      fill(open, noor, patientsOfNoor, 7),
      fill(open, bega, patientsOfBega, 11),
    ]);
    await openPortal(owner, "noor", principals.get("patient@noor.test")!);
    await openOperator(owner, principals.get(operator)!, "Cusp operator", operator);
    await backdate(owner);
    return true;
  } finally {
    await Promise.all([owner.end(), pool.end()]);
  }
}

interface Open {
  owner: postgres.Sql;
  acts: Acts;
  principals: Map<string, string>;
  now: Date;
}

/** Opens a clinic, registers its patients and lives through its days. */
async function fill(
  { owner, acts, principals, now }: Open,
  plan: ClinicToOpen,
  people: Person[],
  seedNumber: number,
): Promise<void> {
  const clinic = await openClinic(owner, plan, (account) => principals.get(account)!);
  await openCalendars(owner, plan.slug);
  const [{ job }] = await owner<{ job: string }[]>`
    select id as job from app.principals where clinic_id = ${clinic.id} and kind = 'job'`;
  const actor: Actor = { principalId: job, requestId: newId(), source: "desk" };
  const patients = await acts.inClinic(actor, plan.slug, async (scope) => {
    const ids: string[] = [];
    for (const [index, [name, nameLatin, birthDate, sex]] of people.entries()) {
      const phone = phoneOf(plan.country, index);
      ids.push((await register(scope, { name, nameLatin, birthDate, sex, phone })).id);
    }
    return ids;
  });
  const demo: Demo = { plan, clinic, patients, chance: chanceFrom(seedNumber), now };
  for (const day of daysOf(demo)) {
    await acts.inClinic(actor, plan.slug, (scope) => liveThrough(scope, demo, day));
  }
  await acts.inClinic(actor, plan.slug, (scope) => waitAt(scope, demo));
}

/** A mobile number of the country, another for each index. */
function phoneOf(country: string, index: number): string {
  return country === "PK"
    ? `03${String(10_245_600 + index * 137).padStart(9, "0")}`
    : `07${String(22_300_400 + index * 53).padStart(8, "0")}`;
}

/** Makes the demo accounts in Auth and returns each one's id. */
async function accountsOf({ supabaseUrl, secretKey }: Installation): Promise<Map<string, string>> {
  const { auth } = createClient(supabaseUrl, secretKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  const people = [...noor.people, ...bega.people].flatMap(({ account, name }) =>
    account ? [[account, name]] : []
  );
  const accounts = new Map(
    [...people, ["patient@noor.test", "Saba Anwar"], [operator, "Cusp operator"]] as [
      string,
      string,
    ][],
  );
  const made = await Promise.all([...accounts].map(async ([email, name]) => {
    const { data, error } = await auth.admin.createUser({
      email,
      password: demoPassword,
      email_confirm: true,
      user_metadata: { name },
      app_metadata: email === operator ? { operator: true } : {},
    });
    if (error) throw error;
    return [email, data.user.id] as const;
  }));
  return new Map(made);
}
