import { dayAfter, dayIn } from "@/core/time.ts";
import {
  acceptPortal,
  inviteToPortal,
  type PortalAcceptance,
  portalLetterOf,
  register,
  type Relation,
} from "@/domain/patients/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import type { World } from "@/tests/support/world.ts";

export const email = "parent@example.test";
export const zone = "Asia/Karachi";

/** The day on which somebody of that age today was born, some days later or earlier. */
export function bornAged(years: number, days = 0): string {
  const [year, ...rest] = dayAfter(dayIn(zone), days).split("-");
  return [Number(year) - years, ...rest].join("-").replace("-02-29", "-02-28");
}

/** A patient of noor, and an invitation to their portal that was mailed. */
export async function asked(world: World, relation: Relation, born?: string, sex?: "female") {
  const { as, noor } = world;
  const desk = noor.staff("receptionist");
  const { id: patientId } = await as(
    desk,
    (scope) => register(scope, { name: "Zainab", birthDate: born, sex }),
  );
  const { id } = await as(desk, (scope) => inviteToPortal(scope, patientId, { email, relation }));
  const { token } = (await as(noor.job, (scope) => portalLetterOf(scope, id)))!;
  return { patientId, id, token };
}

export const accepting = (world: World, person: Person, token: string, said: PortalAcceptance = {}) => () =>
  world.acts.asSelf(person, (scope) => acceptPortal(scope, token, said));
