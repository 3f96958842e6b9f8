import type postgres from "postgres";

/** Gives what the demo did today the day on which it would have happened, and a visit in every status. */
export async function backdate(sql: postgres.Sql): Promise<void> {
  await sql`
    update app.appointments
       set arrived_at = case when arrived_at is not null then starts_at - interval '5 minutes' end,
           started_at = case when started_at is not null then starts_at end,
           completed_at = case when completed_at is not null then ends_at end`;
  await sql`
    update app.invoices i set issued_at = c.at
      from (select c.invoice_id, max(a.ends_at) as at from app.charges c
              join app.appointments a on a.id = c.appointment_id group by c.invoice_id) c
     where c.invoice_id = i.id`;
  await sql`
    update app.payments y set taken_at = i.issued_at + interval '5 minutes' from app.invoices i where i.id = y.invoice_id`;
  await sql`update app.receipts r set issued_at = y.taken_at from app.payments y where y.id = r.payment_id`;
  await sql`
    update app.patients p set created_at = first.at - interval '3 days'
      from (select patient_id, min(starts_at) as at from app.appointments group by 1) first
     where first.patient_id = p.id and first.at < now()`;
  for (
    const [status, heldUntil] of [["requested", null], ["held", new Date(Date.now() + 86_400_000)]] as const
  ) {
    await sql`
      update app.appointments a set status = ${status}, held_until = ${heldUntil}
       where a.id in (select distinct on (b.clinic_id) b.id from app.appointments b
                       where b.status = 'scheduled' and b.starts_at > now() + interval '2 days' order by b.clinic_id, b.starts_at)`;
  }
}
