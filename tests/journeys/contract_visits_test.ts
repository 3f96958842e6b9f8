import { assert, assertEquals, assertMatch } from "@std/assert";
import { dayAfter } from "@/core/time.ts";
import { callerAs, type Problem } from "@/tests/support/caller.ts";
import {
  expecting,
  freeMonday,
  patientAt,
  practitionersAt,
  type Visit,
  visitAtNoor,
} from "@/tests/support/over_http.ts";

interface Agenda {
  day: string;
  timeZone: string;
  practitioners: { id: string; name: string }[];
  appointments: Visit[];
}

const reception = () => callerAs("reception@noor.test");

Deno.test("times go in as the clinic's wall clock and come out as instants in its offset", async () => {
  const desk = await reception();
  const day = freeMonday();
  const { id, patient, booking, path } = await visitAtNoor(desk, `${day}T12:00`);
  const agenda = expecting(200, await desk.get<Agenda>(`/c/noor/agenda?day=${day}`));
  assertEquals([agenda.day, agenda.timeZone], [day, "Asia/Karachi"]);
  const practitioner = agenda.practitioners.find((one) => one.id === booking.practitionerId)!;
  const { status, startsAt, endsAt, ...visit } = agenda.appointments.find((one) => one.id === id)!;
  assertEquals([status, startsAt, endsAt], ["scheduled", `${day}T12:00:00+05:00`, `${day}T12:30:00+05:00`]);
  assertEquals(visit.patient, { id: patient.id, name: patient.name });
  assertEquals(visit.practitioner, practitioner);
  assertEquals((await desk.get<Visit>(path)).body.startsAt, startsAt);
});

Deno.test("Bucharest's offset follows its summer time", async () => {
  const desk = await callerAs("reception@bega.test");
  const [[{ id: practitionerId }], { id: patientId }] = await Promise.all([
    practitionersAt(desk, "bega"),
    patientAt(desk, "bega"),
  ]);
  const year = 2031 + Math.floor(Math.random() * 60);
  for (const [month, offset] of [["01", "+02:00"], ["07", "+03:00"]]) {
    const wednesday = [0, 1, 2, 3, 4, 5, 6].map((more) => dayAfter(`${year}-${month}-10`, more))
      .find((day) => Temporal.PlainDate.from(day).dayOfWeek === 3)!;
    const startsAt = `${wednesday}T09:15`;
    const booked = await desk.post<{ id: string }>("/c/bega/appointments", {
      patientId,
      practitionerId,
      startsAt,
      minutes: 15,
    });
    const { id } = expecting(201, booked);
    assertEquals(
      (await desk.get<Visit>(`/c/bega/appointments/${id}`)).body.startsAt,
      `${startsAt}:00${offset}`,
    );
  }
});

Deno.test("without a day the agenda is today's, and services carry their prices", async () => {
  const desk = await reception();
  const agenda = expecting(200, await desk.get<Agenda>("/c/noor/agenda"));
  assertEquals(agenda.day, Temporal.Now.plainDateISO("Asia/Karachi").toString());
  assert(agenda.appointments.every(({ startsAt }) => startsAt.startsWith(agenda.day)));
  const { services } = expecting(
    200,
    await desk.get<{ services: { name: string; minutes: number; price: object }[] }>("/c/noor/services"),
  );
  const exam = services.find(({ name }) => name === "Examination")!;
  assertEquals([exam.minutes, exam.price], [30, { amount: 250_000, currency: "PKR" }]);
  assert((await practitionersAt(desk, "noor")).length >= 4);
});

Deno.test("booking answers 201 with where the visit is, and a second booking of the time 409", async () => {
  const desk = await reception();
  const { booking } = await visitAtNoor(desk);
  const { id: patientId } = await patientAt(desk, "noor");
  const again = { ...booking, patientId, startsAt: booking.startsAt.replace("11:00", "11:15") };
  const taken = expecting(409, await desk.post<Problem>("/c/noor/appointments", again));
  assertEquals(taken.type, "/problems/slot_taken");
  assertMatch(taken.title, /from 11:00 to 11:30/);

  const after = { ...again, startsAt: booking.startsAt.replace("11:00", "11:30") };
  const answer = await desk.post<{ id: string }>("/c/noor/appointments", after);
  assertEquals(
    [answer.status, answer.headers.get("location")],
    [201, `/c/noor/appointments/${answer.body.id}`],
  );
});

Deno.test("outside hours is 422 for the front desk, at night and on a closed day, and open to who may override", async () => {
  const [desk, owner] = await Promise.all([reception(), callerAs("owner@noor.test")]);
  const { booking } = await visitAtNoor(desk);
  const monday = booking.startsAt.slice(0, 10);
  for (const startsAt of [`${monday}T03:00`, `${dayAfter(monday, -1)}T12:00`]) {
    const refused = expecting(
      422,
      await desk.post<Problem>("/c/noor/appointments", { ...booking, startsAt }),
    );
    assertEquals([refused.type, Object.keys(refused.fields!)], ["/problems/outside_hours", ["startsAt"]]);
  }
  expecting(201, await owner.post("/c/noor/appointments", { ...booking, startsAt: `${monday}T03:00` }));
});

Deno.test("a booking with bad fields is 422 and names each", async () => {
  const desk = await reception();
  const wrong = { practitionerId: "somebody", startsAt: "tomorrow", minutes: 3 };
  const refused = expecting(422, await desk.post<Problem>("/c/noor/appointments", wrong));
  assertEquals(refused.type, "/problems/invalid_input");
  assertEquals(Object.keys(refused.fields!).sort(), ["minutes", "patientId", "practitionerId", "startsAt"]);
});

Deno.test("the desk takes a visit from scheduled through arrival and start to completion, on any day", async () => {
  const desk = await reception();
  const past = freeMonday().replace(/^\d{4}/, "2019");
  const monday = dayAfter(past, 1 - Temporal.PlainDate.from(past).dayOfWeek);
  const minute = Math.floor(Math.random() * 100) * 5;
  const clock = new Date(Date.UTC(2019, 0, 1, 9, minute)).toISOString().slice(11, 16);
  for (const startsAt of [`${freeMonday()}T16:00`, `${monday}T${clock}`]) {
    const { path } = await visitAtNoor(desk, startsAt);
    for (
      const [step, status] of [["arrival", "arrived"], ["start", "in_progress"], ["completion", "completed"]]
    ) {
      const visit = expecting(200, await desk.post<Visit>(`${path}/${step}`));
      assertEquals(visit.status, status);
    }
    expecting(409, await desk.post(`${path}/cancellation`));
  }
});

Deno.test("a visit is cancelled with a reason, missed, confirmed and moved", async () => {
  const desk = await reception();
  const [cancelled, missed, moved] = await Promise.all([
    visitAtNoor(desk),
    visitAtNoor(desk),
    visitAtNoor(desk),
  ]);
  const reason = { reason: "Has a cold" };
  assertEquals(expecting(200, await desk.post(`${cancelled.path}/cancellation`, reason)).status, "cancelled");
  expecting(201, await desk.post("/c/noor/appointments", cancelled.booking));
  assertEquals(expecting(200, await desk.post(`${missed.path}/no-show`)).status, "no_show");
  assertEquals(expecting(200, await desk.post(`${moved.path}/confirmation`)).status, "confirmed");

  const [, other] = await practitionersAt(desk, "noor");
  const startsAt = `${freeMonday()}T15:45`;
  const visit = expecting(
    200,
    await desk.post<Visit>(`${moved.path}/reschedule`, { startsAt, minutes: 45, practitionerId: other.id }),
  );
  assertEquals([visit.startsAt, visit.practitioner], [`${startsAt}:00+05:00`, other]);
  assertEquals(visit.endsAt, `${startsAt.replace("15:45", "16:30")}:00+05:00`);
});

Deno.test("the same request sent again under its Idempotency-Key gets the first answer and books nothing more", async () => {
  const desk = await reception();
  const { booking } = await visitAtNoor(desk);
  const day = booking.startsAt.slice(0, 10);
  const later = { ...booking, startsAt: `${day}T17:00` };
  const key = { "idempotency-key": crypto.randomUUID() };
  const first = expecting(201, await desk.post<{ id: string }>("/c/noor/appointments", later, key));
  const second = expecting(201, await desk.post<{ id: string }>("/c/noor/appointments", later, key));
  assertEquals(second, first);
  const { appointments } = expecting(200, await desk.get<Agenda>(`/c/noor/agenda?day=${day}`));
  assertEquals(appointments.filter(({ startsAt }) => startsAt.includes("T17:00")).length, 1);
  const changed = await desk.post<Problem>("/c/noor/appointments", { ...later, minutes: 60 }, key);
  assertEquals([changed.status, changed.body.type], [422, "/problems/key_reused"]);
});
