import {
  addCalendar,
  claimByCode,
  GuestDetails,
  holdTime,
  SaidCalendar,
  sayWho,
  visitorOf,
  writeProof,
} from "@/domain/scheduling/mod.ts";
import type { ClinicOfCast } from "@/tests/support/cast.ts";
import type { World } from "@/tests/support/world.ts";

/** A Monday far ahead, on which nothing is booked, and the moment that the tests ask from: the Sunday before. */
export const monday = "2031-03-03";
export const sunday = new Date("2031-03-02T06:00Z");

/** A calendar of examinations that the public books at once, with the two doctors by turns. */
export async function calendarAt(
  { as, noor }: World,
  more: Partial<SaidCalendar> = {},
  clinic: ClinicOfCast = noor,
): Promise<string> {
  const doctors = [...clinic.practitioners.values()].slice(0, 2);
  const { id } = await as(clinic.staff("owner"), (scope) =>
    addCalendar(
      scope,
      SaidCalendar.parse({
        name: "Check-up",
        serviceId: clinic.services.values().next().value,
        booking: "instant",
        choosing: true,
        practitioners: doctors.map((id, priority) => ({ id, priority })),
        ...more,
      }),
    ));
  return id;
}

/** Who a visitor says they are. */
export const details = (more: Partial<GuestDetails> = {}) =>
  GuestDetails.parse({
    name: "Hamza Tariq",
    phone: "0333 1112223",
    email: "hamza@example.test",
    mayContact: true,
    ...more,
  });

/** A visitor at an address of their own. */
export const from = (address: string) => ({ visitor: visitorOf(address), locale: "ur" });

/** Holds a time on Monday as the public. */
export const hold = (
  { as, noor }: World,
  calendarId: string,
  clock: string,
  { address = "192.0.2.1", practitionerId }: { address?: string; practitionerId?: string } = {},
) =>
  as(
    noor.guest,
    (scope) =>
      holdTime(scope, { calendarId, startsAt: `${monday}T${clock}`, practitionerId }, from(address), sunday),
  );

/** Says who holds a time, and returns the code and the link that the mail carries. */
export async function proved(world: World, secret: string, said = details()) {
  const { as, noor, sql } = world;
  await as(noor.guest, (scope) => sayWho(scope, secret, said));
  const [{ id }] = await sql<{ id: string }[]>`
    select id from bookings where clinic_id = ${noor.id} order by told_at desc nulls last, id desc limit 1`;
  return (await as(noor.job, (scope) => writeProof(scope, id)))!;
}

/** Books a time from beginning to end, as a visitor would. */
export async function booked(world: World, calendarId: string, clock: string, said = details()) {
  const { secret } = await hold(world, calendarId, clock, { address: said.email });
  const { code } = await proved(world, secret, said);
  return await world.as(world.noor.guest, (scope) => claimByCode(scope, secret, code));
}
