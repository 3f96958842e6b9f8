import { z } from "zod";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { clock } from "../clock.ts";

export const ChangedWaitingSettings = z.object({
  automatic: z.union([z.boolean(), z.literal("on"), z.literal("true"), z.literal("false")])
    .transform((said) => said === true || said === "on" || said === "true").default(false),
  atOnce: z.coerce.number().int().min(1).max(20),
  lastsMinutes: z.coerce.number().int().min(5).max(1440),
  leastNotice: z.coerce.number().int().min(0).max(10_080),
  mostPerDay: z.coerce.number().int().min(1).max(20),
  quietFrom: clock,
  quietUntil: clock,
  version: z.coerce.number().int(),
});
export type ChangedWaitingSettings = z.output<typeof ChangedWaitingSettings>;

/** How a clinic fills gaps. `version` is 0 until it has decided anything. */
export type WaitingSettings = ChangedWaitingSettings;

const byDefault: WaitingSettings = {
  automatic: false,
  atOnce: 3,
  lastsMinutes: 60,
  leastNotice: 60,
  mostPerDay: 2,
  quietFrom: "20:00",
  quietUntil: "08:00",
  version: 0,
};

export async function waitingSettings({ sql, clinicId }: Scope): Promise<WaitingSettings> {
  const [row] = await sql<WaitingSettings[]>`
    select automatic, at_once as "atOnce", lasts_minutes as "lastsMinutes", least_notice as "leastNotice",
           most_per_day as "mostPerDay", to_char(quiet_from, 'HH24:MI') as "quietFrom",
           to_char(quiet_until, 'HH24:MI') as "quietUntil", version
      from waiting_settings where clinic_id = ${clinicId}`;
  return row ?? byDefault;
}

/** Decides how gaps are filled from now on; offers that left already stand as they were made. */
export async function changeWaitingSettings(scope: Scope, input: ChangedWaitingSettings): Promise<void> {
  allow(scope, "schedule.write");
  const { sql, clinicId } = scope;
  const { version, ...said } = input;
  const columns = {
    automatic: said.automatic,
    at_once: said.atOnce,
    lasts_minutes: said.lastsMinutes,
    least_notice: said.leastNotice,
    most_per_day: said.mostPerDay,
    quiet_from: said.quietFrom,
    quiet_until: said.quietUntil,
  };
  const { count } = version === 0
    ? await sql`insert into waiting_settings ${
      sql({ clinic_id: clinicId, ...columns })
    } on conflict do nothing`
    : await sql`
      update waiting_settings set ${sql(columns)} where clinic_id = ${clinicId} and version = ${version}`;
  if (count === 0) throw new Refusal(409, "changed_meanwhile");
  await record(scope, {
    name: "waiting.settings_changed",
    subjectKind: "clinic",
    subjectId: clinicId,
    permission: "schedule.read",
    changes: { ...said },
  });
}
