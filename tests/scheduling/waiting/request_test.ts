import { assertEquals } from "@std/assert";
import type { Scope } from "@/core/scope.ts";
import {
  AskedToWait,
  askToWait,
  entryOf,
  proveRequest,
  requestLetterOf,
  requestState,
  takeRequestIn,
  turnRequestDown,
  waitingRequestsOf,
} from "@/domain/scheduling/mod.ts";
import { asGuest, strange } from "@/tests/support/waiting.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const asked = (said: object = {}) =>
  AskedToWait.parse({
    name: "Rubina Shah",
    email: "Rubina@Example.test",
    phone: "0300 1234567",
    weekdays: [2],
    note: "Any morning",
    ...said,
  });

/** Asks as a guest; the request's id and the secret of its mail. */
async function asking(world: World, said: object = {}): Promise<{ id: string; secret: string }> {
  const { as, noor, sql } = world;
  await asGuest(world, noor, (scope) => askToWait(scope, asked(said), "ur"));
  const [{ id }] = await sql<{ id: string }[]>`
    select id from waiting_requests where clinic_id = ${noor.id} order by id desc limit 1`;
  const letter = await as(noor.job, (scope) => requestLetterOf(scope, id));
  return { id, secret: letter!.token };
}

const prove = (secret: string) => (scope: Scope) => proveRequest(scope, secret);

Deno.test("who asks from outside is seen once the address is proven, and taken in as a new patient or a known one", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const desk = noor.staff("receptionist");
    const { id, secret } = await asking(world);
    assertEquals(await as(desk, waitingRequestsOf), []);
    await asGuest(world, noor, prove(secret));
    await asGuest(world, noor, prove(secret)); // twice is as once
    const [request] = await as(desk, waitingRequestsOf);
    assertEquals(
      [request.name, request.email, request.phone, request.known.map(({ name }) => name)],
      ["Rubina Shah", "rubina@example.test", "+923001234567", ["Saba Anwar"]], // whose phone it is
    );
    const { id: entryId } = await as(desk, (scope) => takeRequestIn(scope, id, {}));
    const { patient, weekdays, note } = await as(desk, (scope) => entryOf(scope, entryId));
    assertEquals([patient.name, weekdays, note], ["Rubina Shah", [2], "Any morning"]);
    assertEquals(await as(desk, waitingRequestsOf), []);

    const other = await asking(world);
    await asGuest(world, noor, prove(other.secret));
    const patientId = noor.patients.get("Saba Anwar")!;
    const taken = await as(desk, (scope) => takeRequestIn(scope, other.id, { patientId }));
    assertEquals(taken.patientId, patientId);
  }));

Deno.test("what is turned down or taken in is decided once, by whoever keeps the list", () =>
  inWorld(async (world) => {
    const { as, bare, bega, noor, refused } = world;
    const desk = noor.staff("receptionist");
    const { id, secret } = await asking(world);
    await refused("not_found", () => as(desk, (scope) => turnRequestDown(scope, id))); // not proven yet
    await asGuest(world, noor, prove(secret));
    await refused("not_allowed", () => as(noor.staff("accountant"), (scope) => turnRequestDown(scope, id)));
    await refused("not_found", () => as(bega.staff("owner"), (scope) => turnRequestDown(scope, id)));
    await as(desk, (scope) => turnRequestDown(scope, id));
    await refused("not_found", () => as(desk, (scope) => takeRequestIn(scope, id, {})));
    await refused(
      "not_allowed",
      () =>
        bare(desk, (sql) =>
          sql`insert into waiting_requests (id, clinic_id, name, email, locale)
            values (${crypto.randomUUID()}, ${noor.id}, 'Nobody', 'nobody@example.test', 'en')`),
    );
  }));

Deno.test("a link proves an address at its clinic alone, within two days, and nothing by guessing", () =>
  inWorld(async (world) => {
    const { noor, bega, refused, sql } = world;
    const { id, secret } = await asking(world);
    await refused("not_found", () => asGuest(world, bega, prove(secret)));
    for (const guess of [strange(), "", secret.slice(1)]) {
      await refused("not_found", () => asGuest(world, noor, prove(guess)));
    }
    await sql`update waiting_requests set until = now() where id = ${id}`;
    await refused("link_expired", () => asGuest(world, noor, (scope) => requestState(scope, secret)));
    await refused("link_expired", () => asGuest(world, noor, prove(secret)));
    await sql`update waiting_requests set until = now() - interval '1 second' where id = ${id}`;
    await sql`select private.sweep_waiting()`;
    assertEquals((await sql`select from waiting_requests where id = ${id}`).length, 0);
  }));

Deno.test("a phone that is none, and a service of another clinic, are refused", () =>
  inWorld(async (world) => {
    const { noor, bega, refused } = world;
    const cases = [{ phone: "call me" }, { serviceId: [...bega.services.values()][0] }, {
      untilDay: "2020-01-01",
    }];
    for (const said of cases) {
      await refused(
        "invalid_input",
        () => asGuest(world, noor, (scope) => askToWait(scope, asked(said), "en")),
      );
    }
  }));
