import { charge, conclude, invoiceFor, pay, waitingOf } from "@/domain/billing/mod.ts";
import { arrive, book, type NewAppointment, start } from "@/domain/scheduling/mod.ts";
import type { ClinicOfCast } from "./cast.ts";
import type { World } from "./world.ts";

/** The ids of a visit that was paid in part, and of a charge that still waits. */
export interface PaidVisit {
  appointmentId: string;
  invoiceId: string;
  paymentId: string;
  receiptId: string;
  waitingChargeId: string;
}

/** A Monday at noor, long after the demo's last day. */
export const monday = "2031-03-03";

/** Saba Anwar's visit on that Monday at 10:00, from booking to the first half of the money. */
export async function paidVisit({ as, noor }: World): Promise<PaidVisit> {
  const [reception, doctor] = [noor.staff("receptionist"), noor.staff("doctor")];
  const patientId = noor.patients.get("Saba Anwar")!;
  const appointmentId = await as(reception, async (scope) => {
    const { id } = await book(scope, {
      patientId,
      practitionerId: noor.practitioners.get("Dr Ayesha Khan")!,
      resourceId: noor.chairs[0],
      startsAt: `${monday}T10:00`,
      minutes: 30,
      reason: "Toothache",
    });
    await arrive(scope, id);
    return id;
  });
  await as(doctor, async (scope) => {
    await start(scope, appointmentId);
    await conclude(scope, appointmentId, {
      note: "Caries on 46, filled.",
      serviceIds: [noor.services.get("EXAM")!],
      lines: [],
    });
  });
  return await as(reception, async (scope) => {
    const [examined] = await waitingOf(scope, patientId);
    const invoice = await invoiceFor(scope, { patientId, chargeIds: [examined.id], lines: [] });
    const payment = await pay(scope, invoice.id, { amount: 100_000, method: "cash" });
    await charge(scope, { patientId }, [{ description: "Toothbrush", quantity: 1, unitAmount: 50_000 }]);
    const [waiting] = await waitingOf(scope, patientId);
    return {
      appointmentId,
      invoiceId: invoice.id,
      paymentId: payment.id,
      receiptId: payment.receiptId,
      waitingChargeId: waiting.id,
    };
  });
}

/** What books Saba Anwar with Dr Ayesha Khan on that Monday, for half an hour. */
export function visitAt(
  { practitioners, patients }: Pick<ClinicOfCast, "practitioners" | "patients">,
  time: string,
  changes: Partial<NewAppointment> = {},
): NewAppointment {
  return {
    patientId: patients.get("Saba Anwar")!,
    practitionerId: practitioners.get("Dr Ayesha Khan")!,
    startsAt: `${monday}T${time}`,
    minutes: 30,
    reason: "",
    ...changes,
  };
}
