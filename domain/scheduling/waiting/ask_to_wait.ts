import { z } from "zod";
import { newId } from "@/core/id.ts";
import { notFound, Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { digestOf, newToken } from "@/core/secret.ts";
import { dayIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { phoneFrom } from "@/domain/patients/mod.ts";
import { notOurs } from "../reserve.ts";
import { refuseNoWindow, Windows } from "./join.ts";

export const AskedToWait = Windows.extend({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254).transform((email) => email.toLowerCase()),
  phone: z.string().trim().max(40).optional(),
  serviceId: z.uuid().optional(),
  practitionerId: z.uuid().optional(),
  note: z.string().trim().max(500).default(""),
});
export type AskedToWait = z.output<typeof AskedToWait>;

/**
 * Notes that somebody from outside would come sooner. A link goes to the address, and until it is followed nobody sees the
 * request; whoever is a patient already is answered exactly like anybody else.
 */
export async function askToWait(scope: Scope, input: AskedToWait, locale: string): Promise<void> {
  allow(scope, "bookings.write");
  const { sql, clinicId, timeZone, country } = scope;
  refuseNoWindow(input, dayIn(timeZone));
  const phone = input.phone ? phoneFrom(input.phone, country) : null;
  if (input.phone && !phone) throw refusedField("phone", "invalid_phone");
  const id = newId();
  await sql`
    insert into waiting_requests ${
    sql({
      id,
      clinic_id: clinicId,
      name: input.name,
      email: input.email,
      phone,
      service_id: input.serviceId ?? null,
      practitioner_id: input.practitionerId ?? null,
      weekdays: [...new Set(input.weekdays)].sort(),
      earliest: input.earliest ?? null,
      latest: input.latest ?? null,
      from_day: input.fromDay ?? null,
      until_day: input.untilDay ?? null,
      note: input.note,
      locale,
    })
  }`.catch(refusedBy({
    waiting_requests_service_fkey: notOurs("serviceId"),
    waiting_requests_practitioner_fkey: notOurs("practitionerId"),
  }));
  await record(scope, {
    name: "waiting.asked",
    subjectKind: "waiting_request",
    subjectId: id,
    permission: "waiting.read",
  });
}

/** What the mail that proves an address says. */
export interface RequestLetter {
  email: string;
  name: string;
  locale: string;
  until: Date;
  token: string;
}

/** Makes the token of a request that is about to be mailed; null for one that was mailed already. */
export async function requestLetterOf(scope: Scope, id: string): Promise<RequestLetter | null> {
  allow(scope, "waiting.write");
  const token = newToken();
  const [letter] = await scope.sql<Omit<RequestLetter, "token">[]>`
    select email, name, locale, until from private.mint_waiting_request(${id}, ${digestOf(token) as never})`;
  return letter ? { ...letter, token } : null;
}

/** How a request stands for whoever holds its link; 404 for a link that leads nowhere. */
export async function requestState(scope: Scope, secret: string): Promise<"open" | "proved"> {
  allow(scope, "bookings.write");
  const [{ state }] = await scope.sql<{ state: "open" | "proved" | "expired" | null }[]>`
    select private.waiting_request_state(${scope.clinicId}, ${digestOf(secret) as never}) as state`;
  if (state === null) throw notFound();
  if (state === "expired") throw new Refusal(410, "link_expired");
  return state;
}

/** Shows that the address is theirs: from now on the desk sees the request. Twice is as once. */
export async function proveRequest(scope: Scope, secret: string): Promise<void> {
  allow(scope, "bookings.write");
  if (await requestState(scope, secret) === "proved") return;
  const [{ id }] = await scope.sql<{ id: string | null }[]>`
    select private.prove_waiting_request(${scope.clinicId}, ${digestOf(secret) as never}) as id`;
  if (!id) return;
  await record(scope, {
    name: "waiting.address_proved",
    subjectKind: "waiting_request",
    subjectId: id,
    permission: "waiting.read",
  });
}
