import { dayAfter } from "@/core/time.ts";
import { newId } from "@/core/id.ts";
import type { Answer, Caller } from "./caller.ts";

interface Named {
  id: string;
  name: string;
}

/** Money as answers carry it. */
export interface Money {
  amount: number;
  currency: string;
}

/** A visit as answers carry it. */
export interface Visit {
  id: string;
  status: string;
  startsAt: string;
  endsAt: string;
  patient: Named;
  practitioner: Named | null;
}

/** An invoice as answers carry it. */
export interface Invoice {
  id: string;
  number: string;
  status: string;
  total: Money;
  paid: Money;
  balance: Money;
  lines: { description: string; quantity: number; unitAmount: Money; amount: Money }[];
}

/** A Monday long after the demo's last day that no other test has chosen. */
export const freeMonday = (): string => dayAfter("2030-01-07", 7 * Math.floor(Math.random() * 2_500));

/** A name that nobody else has. */
export const uniquely = (name: string): string => `${name} ${newId().slice(-8)}`;

/** The answer's body; throws unless the answer has the status. */
export function expecting<T>(status: number, answer: Answer<T>): T {
  if (answer.status !== status) throw new Error(`answered ${answer.status}, not ${status}: ${answer.text}`);
  return answer.body;
}

/** Who treats at a clinic. */
export async function practitionersAt(caller: Caller, slug: string): Promise<Named[]> {
  const { practitioners } = expecting(
    200,
    await caller.get<{ practitioners: Named[] }>(`/c/${slug}/practitioners`),
  );
  return practitioners;
}

/** A patient registered at a clinic. */
export async function patientAt(caller: Caller, slug: string, name = uniquely("Ghazala Parveen")) {
  const { id, number } = expecting(
    201,
    await caller.post<{ id: string; number: string }>(`/c/${slug}/patients`, { name }),
  );
  return { id, name, number };
}

/** A visit of a new patient at noor, on a Monday of its own unless told when. */
export async function visitAtNoor(caller: Caller, startsAt = `${freeMonday()}T11:00`) {
  const [[{ id: practitionerId }], patient] = await Promise.all([
    practitionersAt(caller, "noor"),
    patientAt(caller, "noor"),
  ]);
  const booking = { patientId: patient.id, practitionerId, startsAt, minutes: 30, reason: "Toothache" };
  const { id } = expecting(201, await caller.post<{ id: string }>("/c/noor/appointments", booking));
  return { path: `/c/noor/appointments/${id}`, id, patient, booking };
}

/** An invoice over 2 × 1,250.00 for a new patient at noor. */
export async function invoiceAtNoor(caller: Caller) {
  const patient = await patientAt(caller, "noor");
  const lines = [{ description: "Composite filling", quantity: 2, unitAmount: 125_000 }];
  const { id, number } = expecting(
    201,
    await caller.post<{ id: string; number: string }>("/c/noor/invoices", { patientId: patient.id, lines }),
  );
  return { path: `/c/noor/invoices/${id}`, id, number, patient };
}
