import { assertEquals, assertRejects } from "@std/assert";
import type { Body } from "@/core/body.ts";
import { once } from "@/core/once.ts";
import type { Person } from "@/tests/support/cast.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const body = (requestKey?: string, fields = {}): Body => ({ kind: "json", fields, requestKey });

Deno.test("the same request again gets the first answer and does nothing", () =>
  inWorld(async (world) => {
    const doctor = world.noor.staff("doctor");
    assertEquals(await send(world, doctor, body("k1", { a: 1 }), "first"), "first");
    assertEquals(await send(world, doctor, body("k1", { a: 1 }), "second"), "first");
  }));

Deno.test("another request under the same key is refused, whether body or path differ", () =>
  inWorld(async (world) => {
    const doctor = world.noor.staff("doctor");
    await send(world, doctor, body("k1", { a: 1 }), "first");
    const refusal = await world.refused(
      "key_reused",
      () => send(world, doctor, body("k1", { a: 2 }), "second"),
    );
    assertEquals(refusal.status, 422);
    await world.refused(
      "key_reused",
      () => send(world, doctor, body("k1", { a: 1 }), "second", "/elsewhere"),
    );
  }));

Deno.test("a key is one person's own, and a request without one is simply done", () =>
  inWorld(async (world) => {
    const { noor } = world;
    assertEquals(await send(world, noor.staff("doctor"), body("k1"), "doctor's"), "doctor's");
    assertEquals(await send(world, noor.staff("owner"), body("k1"), "owner's"), "owner's");
    assertEquals(await send(world, noor.staff("doctor"), body(), "again"), "again");
  }));

Deno.test("a request that failed leaves its key free", () =>
  inWorld(async (world) => {
    const doctor = world.noor.staff("doctor");
    await assertRejects(() =>
      world.as(doctor, (scope) => once(scope, "/x", body("k1"), () => Promise.reject(new Error("failed"))))
    );
    assertEquals(await send(world, doctor, body("k1"), "now"), "now");
  }));

Deno.test("an answer is kept for a day", () =>
  inWorld(async (world) => {
    const doctor = world.noor.staff("doctor");
    await send(world, doctor, body("k1"), "first");
    await world.sql`update private.requests set until = now() where principal_id = ${doctor.principalId}`;
    assertEquals(await send(world, doctor, body("k1", { other: true }), "fresh"), "fresh");
  }));

Deno.test("a key of more than 200 letters is refused", () =>
  inWorld(async (world) => {
    const refusal = await world.refused(
      "invalid_input",
      () => send(world, world.noor.staff("doctor"), body("k".repeat(201)), ""),
    );
    assertEquals(Object.keys(refusal.fields!), ["requestKey"]);
  }));

const send = ({ as }: World, person: Person, sent: Body, answer: string, path = "/payments") =>
  as(person, (scope) => once(scope, path, sent, () => Promise.resolve(answer)));
