import type { OperatorScope } from "@/core/scope.ts";
import { askForSupport, consent, NewSupport } from "@/domain/tenancy/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import type { World } from "@/tests/support/world.ts";

/** Runs `work` in the office, as an operator. */
export const inOffice = <T>({ acts }: World, person: Person, work: (scope: OperatorScope) => Promise<T>) =>
  acts.asOperator(person, work);

/** Has an operator ask to be let into noor. */
export async function asked(
  world: World,
  wish: Partial<NewSupport> = {},
  operator = world.operators[0],
): Promise<string> {
  const { id } = await inOffice(
    world,
    operator,
    (scope) =>
      askForSupport(scope, world.noor.id, {
        reason: "Ticket 12: the agenda stays empty",
        leave: "clinic",
        ...wish,
      }),
  );
  return id;
}

/** Has noor's owner let an operator in. */
export async function letIn(
  world: World,
  wish: Partial<NewSupport> = {},
  operator = world.operators[0],
): Promise<string> {
  const id = await asked(world, wish, operator);
  await world.as(world.noor.staff("owner"), (scope) => consent(scope, id));
  return id;
}

/** The clock goes on until the grant has run out; nothing but the clock has anything to do with it. */
export async function runsOut({ sql }: Pick<World, "sql">, id: string): Promise<void> {
  await sql`alter table support_grants disable trigger support_grants_derive`; // nobody is told
  await sql`
    update support_grants set allowed_at = allowed_at - interval '20 minutes', until = until - interval '20 minutes'
     where id = ${id}`;
  await sql`
    update private.effective_permissions e set until = g.until from support_grants g
     where g.id = ${id} and e.principal_id = g.asked_by and e.clinic_id = g.clinic_id`;
  await sql`alter table support_grants enable trigger support_grants_derive`;
}
