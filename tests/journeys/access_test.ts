import { assertEquals } from "@std/assert";
import { deskOf } from "@/tests/support/desk.ts";
import { installation } from "@/tests/support/installation.ts";
import { connect } from "@/core/db.ts";

Deno.test("opening a patient, an invoice and a visit is noted, each as what it was", async () => {
  const { origin, ownerUrl } = installation();
  const doctor = await deskOf(origin, "doctor@noor.test");
  const { invoices } = await doctor.get<{ invoices: { id: string; patient: { id: string } }[] }>(
    "/c/noor/invoices",
  );
  const patientId = invoices[0].patient.id;
  const { user } = await doctor.get<{ user: { id: string } }>("/me");
  const { appointments } = await doctor.get<{ appointments: { id: string; patient: { id: string } }[] }>(
    "/c/noor/agenda",
  );
  const sql = connect(ownerUrl, { max: 1 });
  try {
    const [{ before }] = await sql<{ before: Date }[]>`select clock_timestamp() as before`;
    await doctor.get(`/c/noor/patients/${patientId}`);
    await doctor.get(`/c/noor/invoices/${invoices[0].id}`);
    await doctor.get(`/c/noor/appointments/${appointments[0].id}`);
    const noted = await sql<{ part: string; patient: string }[]>`
      select part, patient_id as patient from app.accesses
       where principal_id = ${user.id} and at >= ${before} order by at`;
    assertEquals(noted.map(({ part }) => part), ["profile", "invoice", "visit"]);
    assertEquals(noted.map(({ patient }) => patient), [patientId, patientId, appointments[0].patient.id]);
  } finally {
    await sql.end();
  }
});
