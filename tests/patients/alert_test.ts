import { assert, assertEquals } from "@std/assert";
import { dayAfter, dayIn } from "@/core/time.ts";
import { alertsAmong, alertsOf, endAlert, raise } from "@/domain/patients/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("an alert is seen by everybody at the desk, and what it is about by those who treat", () =>
  inWorld(async ({ as, bare, noor, sql }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    const [reception, doctor] = [noor.staff("receptionist"), noor.staff("doctor")];
    const { id } = await as(
      reception,
      (scope) => raise(scope, patientId, { kind: "allergy", severity: "danger", detail: "Penicillin" }),
    );
    const seen = { id, patientId, kind: "allergy", severity: "danger", until: null };
    assertEquals(
      await as(reception, (scope) => alertsOf(scope, patientId)),
      [{ ...seen, detail: null }] as never,
    );
    assertEquals(
      await as(doctor, (scope) => alertsOf(scope, patientId)),
      [{ ...seen, detail: "Penicillin" }] as never,
    );

    const rows = await bare(reception, (sql) => sql`select from alert_details where alert_id = ${id}`);
    assertEquals(rows.length, 0, "the table itself keeps the detail from the desk");
    const [{ sealed }] = await sql<
      { sealed: Uint8Array }[]
    >`select sealed from alert_details where alert_id = ${id}`;
    assert(!new TextDecoder("latin1").decode(sealed).includes("Penicillin"));
  }));

Deno.test("the gravest comes first, and what has run out or was ended is not seen", () =>
  inWorld(async ({ as, noor, refused, sql }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    const other = noor.patients.get("Nadia Hussain")!;
    const doctor = noor.staff("doctor");
    const today = dayIn("Asia/Karachi");
    const ids = await as(doctor, async (scope) => {
      const made: string[] = [];
      for (
        const alert of [
          { kind: "other", severity: "info" },
          { kind: "infection", until: dayAfter(today, -1) },
          { kind: "pregnancy", until: today },
          { kind: "pacemaker", severity: "danger" },
          { kind: "anticoagulant" },
        ] as const
      ) made.push((await raise(scope, patientId, alert)).id);
      await raise(scope, other, { kind: "allergy" });
      await endAlert(scope, patientId, made[4]);
      return made;
    });
    const among = await as(doctor, (scope) => alertsAmong(scope, [patientId, other]));
    assertEquals(among.get(patientId)!.map(({ kind }) => kind), ["pacemaker", "pregnancy", "other"]);
    assertEquals(among.get(other)!.map(({ kind }) => kind), ["allergy"]);
    await refused("already_done", () => as(doctor, (scope) => endAlert(scope, patientId, ids[4])));
    await refused("not_found", () => as(doctor, (scope) => endAlert(scope, other, ids[0])));
    const names = await sql<{ name: string }[]>`
      select name from events where patient_id = ${patientId} and name ^@ 'alert.' order by at, id`;
    assertEquals(names.filter(({ name }) => name === "alert.raised").length, 5);
    assertEquals(names.filter(({ name }) => name === "alert.ended").length, 1);
  }));

Deno.test("who may not change patients raises and ends no alert; nor does another clinic, nor bare SQL", () =>
  inWorld(async ({ as, bare, noor, bega, refused }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    const { id } = await as(noor.staff("doctor"), (scope) => raise(scope, patientId, { kind: "allergy" }));
    const accounts = noor.staff("accountant");
    await refused("not_allowed", () => as(accounts, (scope) => raise(scope, patientId, { kind: "other" })));
    await refused("not_allowed", () => as(accounts, (scope) => endAlert(scope, patientId, id)));
    for (const wrong of [patientId, crypto.randomUUID(), "1 or 1=1"]) {
      await refused(
        "not_found",
        () => as(bega.staff("owner"), (scope) => raise(scope, wrong, { kind: "other" })),
      );
      await refused("not_found", () => as(bega.staff("owner"), (scope) => endAlert(scope, wrong, id)));
    }
    const { count } = await bare(
      accounts,
      (sql) => sql`update patient_alerts set ended_at = now() where id = ${id}`,
    );
    assertEquals(count, 0);
  }));
