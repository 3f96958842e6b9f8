import { assertEquals } from "@std/assert";
import {
  answerReview,
  NewReview,
  ratingOf,
  reviewByLink,
  reviewFigures,
  reviewSecret,
  reviewsOf,
  reviewVisit,
  visitToReview,
} from "@/domain/scheduling/mod.ts";
import { paidVisit } from "@/tests/support/visit.ts";
import { asGuest } from "@/tests/support/waiting.ts";
import { inWorld } from "@/tests/support/world.ts";

const poor = NewReview.parse({ rating: 2, comment: "I waited an hour" });

Deno.test("a patient says once how a visit was, and a low word of it is told to the clinic and answered once", () =>
  inWorld(async (world) => {
    const { as, visiting, noor, patient, refused, sql } = world;
    const { appointmentId } = await paidVisit(world);
    const visit = await visiting(patient, (scope) => ratingOf(scope, appointmentId));
    const { id } = await visiting(patient, (scope) => reviewVisit(scope, visit, poor));
    await refused(
      "reviewed_already",
      () => visiting(patient, (scope) => reviewVisit(scope, visit, { ...poor, rating: 5 })),
    );
    const [event] = await sql<{ name: string }[]>`select name from events where subject_id = ${id}`;
    assertEquals(event.name, "review.low");

    const owner = noor.staff("owner");
    const answer = { answer: "We called and apologised." };
    await refused("not_allowed", () => as(noor.staff("doctor"), (scope) => answerReview(scope, id, answer)));
    assertEquals(await as(owner, reviewFigures), { count: 1, average: 2, waiting: 1 });
    await as(owner, (scope) => answerReview(scope, id, answer));
    await refused("already_done", () => as(owner, (scope) => answerReview(scope, id, answer)));
    assertEquals((await as(owner, reviewFigures)).waiting, 0);
    const { reviews: [review] } = await as(owner, (scope) => reviewsOf(scope, { appointmentId }));
    assertEquals([review.rating, review.comment, review.answer], [2, poor.comment, answer.answer]);
  }));

Deno.test("the link of a visit was signed for it and its clinic alone", () =>
  inWorld(async (world) => {
    const { noor, bega, refused } = world;
    const { appointmentId } = await paidVisit(world);
    const secret = reviewSecret(noor.id, appointmentId);
    assertEquals((await asGuest(world, noor, (scope) => visitToReview(scope, secret))).rating, null);
    await refused("not_found", () => asGuest(world, bega, (scope) => visitToReview(scope, secret)));
    const [, signature] = secret.split(".");
    const forged = [
      appointmentId,
      `${appointmentId}.`,
      `${appointmentId}.${signature.slice(1)}`,
      `${appointmentId}.${"A".repeat(43)}`,
      `${crypto.randomUUID()}.${signature}`,
      reviewSecret(bega.id, appointmentId),
    ];
    for (const guess of forged) {
      await refused("not_found", () => asGuest(world, noor, (scope) => reviewByLink(scope, guess, poor)));
    }
    await asGuest(world, noor, (scope) => reviewByLink(scope, secret, poor));
    await refused(
      "reviewed_already",
      () => asGuest(world, noor, (scope) => reviewByLink(scope, secret, poor)),
    );
  }));

Deno.test("of what has not taken place, and of another's visit, nobody says anything", () =>
  inWorld(async (world) => {
    const { bare, visiting, noor, patient, refused, sql } = world;
    const { appointmentId } = await paidVisit(world);
    await sql`update appointments set status = 'in_progress' where id = ${appointmentId}`;
    await refused("not_found", () => visiting(patient, (scope) => ratingOf(scope, appointmentId)));
    await sql`update appointments set status = 'completed' where id = ${appointmentId}`;
    const row = (patientId: string) => ({
      id: crypto.randomUUID(),
      clinic_id: noor.id,
      appointment_id: appointmentId,
      patient_id: patientId,
      rating: 5,
      source: "portal",
    });
    const insert = (person: typeof patient, patientId: string) =>
      bare(person, (sql) => sql`insert into reviews ${sql(row(patientId))}`);
    await refused("not_allowed", () => insert(patient, noor.patients.get("Nadia Hussain")!));
    await refused("not_allowed", () => insert(noor.staff("owner"), noor.patients.get("Saba Anwar")!));
    const { count } = await bare(
      patient,
      (sql) => sql`update reviews set answer = 'Fine' where clinic_id = ${noor.id}`,
    );
    assertEquals(count, 0);
  }));
