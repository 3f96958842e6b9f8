import { assert, assertEquals } from "@std/assert";
import { codeOf, codeRead } from "@/domain/audit/code.ts";
import { passageTo, verify } from "@/domain/audit/mod.ts";
import type { World } from "@/tests/support/world.ts";
import { type Chained, inChained } from "./support/chain.ts";

const proofOf = async ({ as, noor }: World) => {
  const { broken, missed } = await as(noor.staff("owner"), verify);
  return { broken: broken.map(({ number }) => number), missed: missed.map(({ number }) => number) };
};

const following = ({ as, noor }: World, code: string) =>
  as(noor.staff("owner"), async (scope) => (await passageTo(scope, code))?.outcome);

/** Three seals, a checkpoint over them by mail, and a seal since. */
async function mailed({ sealOne, checkIn }: Chained) {
  for (const name of ["First", "Second", "Third"]) await sealOne(name);
  const [made] = await checkIn(1);
  await sealOne("Fourth");
  return made;
}

/** Builds the whole chain anew over what the events say now, as only the database's owner can. */
async function rebuild({ sql, noor }: World): Promise<void> {
  const seals = await sql`select * from seals where clinic_id = ${noor.id} order by number`;
  let previous: { xid: string; id: string; digest: Uint8Array } = {
    xid: "0",
    id: "00000000-0000-0000-0000-000000000000",
    digest: new Uint8Array(),
  };
  for (const seal of seals) {
    const [over] = await sql<{ events: number; digest: Uint8Array }[]>`
      select * from private.seal_over(${noor.id}, ${previous.xid}::xid8, ${previous.id}, ${seal.up_to_xid}::xid8,
                                      ${seal.up_to_id}, ${previous.digest as never}::bytea)`;
    await sql`update seals set digest = ${over.digest as never}, events = ${over.events}
               where clinic_id = ${noor.id} and number = ${seal.number}`;
    previous = { xid: seal.up_to_xid, id: seal.up_to_id, digest: over.digest };
  }
}

Deno.test("where nothing was done, the chain stands and passes through what was mailed", () =>
  inChained(async (world) => {
    const { code, seal } = await mailed(world);
    assertEquals(await proofOf(world), { broken: [], missed: [] });
    assertEquals(await following(world, code), "passes");
    assertEquals(await following(world, ` ${code.toLowerCase().replaceAll("-", " ")} `), "passes");
    const [{ number }] = await world
      .sql`select max(number) as number from seals where clinic_id = ${world.noor.id}`;
    assertEquals(number, seal + 1);
  }));

Deno.test("an altered event, and an altered seal, break the chain at their place", () =>
  inChained(async (world) => {
    const { sql, noor } = world;
    const { code, seal } = await mailed(world);
    const [{ id, changes }] = await sql`
      update events set changes = '{"fields": []}' where id = (
        select e.id from events e join seals s on s.clinic_id = e.clinic_id and s.number = ${seal}
         where e.clinic_id = ${noor.id} and (e.xid, e.id) = (s.up_to_xid, s.up_to_id)) returning id, changes`;
    assert(id && changes);
    assertEquals(await proofOf(world), { broken: [seal], missed: [] });
    assertEquals(await following(world, code), "rewritten");
    await sql`update seals set digest = sha256(digest) where clinic_id = ${noor.id} and number = ${seal - 1}`;
    assertEquals((await proofOf(world)).broken.includes(seal - 1), true);
  }));

Deno.test("the newest events removed together with their seals are missed by the checkpoint alone", () =>
  inChained(async (world) => {
    const { sql, noor } = world;
    const { code, seal } = await mailed(world);
    await sql`
      delete from events e using seals s
       where e.clinic_id = ${noor.id} and s.clinic_id = ${noor.id} and s.number = ${seal - 1}
         and (e.xid, e.id) > (s.up_to_xid, s.up_to_id)`;
    await sql`delete from seals where clinic_id = ${noor.id} and number >= ${seal}`;
    assertEquals(await proofOf(world), { broken: [], missed: [seal] });
    assertEquals(await following(world, code), "cut");
  }));

Deno.test("a chain built anew as a whole is missed by the checkpoint alone", () =>
  inChained(async (world) => {
    const { sql, noor } = world;
    const { code, seal } = await mailed(world);
    await sql`update events set at = at - interval '1 day' where id = (
      select id from events where clinic_id = ${noor.id} order by xid, id limit 1)`;
    await rebuild(world);
    assertEquals(await proofOf(world), { broken: [], missed: [seal] });
    assertEquals(await following(world, code), "rewritten");
  }));

Deno.test("a changed checkpoint is found by the chain; one that was changed with the chain, by the mail's code alone", () =>
  inChained(async (world) => {
    const { sql, noor } = world;
    const { code, seal } = await mailed(world);
    await sql`update checkpoints set events = events - 1 where clinic_id = ${noor.id}`;
    assertEquals(await proofOf(world), { broken: [], missed: [seal] });
    await sql`update checkpoints set events = events + 1, digest = sha256(digest) where clinic_id = ${noor.id}`;
    assertEquals(await proofOf(world), { broken: [], missed: [seal] });
    assertEquals(await following(world, code), "passes");

    await sql`delete from events where id = (
      select id from events where clinic_id = ${noor.id} order by xid, id limit 1)`;
    await rebuild(world);
    await sql`
      update checkpoints k set digest = s.digest, events = (
               select sum(events) from seals n where n.clinic_id = s.clinic_id and n.number <= s.number)
        from seals s where s.clinic_id = k.clinic_id and s.number = k.seal and k.clinic_id = ${noor.id}`;
    assertEquals(await proofOf(world), { broken: [], missed: [] });
    assertEquals(await following(world, code), "rewritten");
  }));

Deno.test("a slip of the pen, another clinic's code and no code at all are told from tampering", () =>
  inChained(async (world) => {
    const { as, noor, bega } = world;
    const { code } = await mailed(world);
    const slips = [...code.matchAll(/(?<=-.*)[0-9A-Z]/g)].map(({ index, 0: letter }) =>
      code.slice(0, index) + (letter === "7" ? "8" : "7") + code.slice(index + 1)
    );
    // Two letters of check let one slip in 1,024 through; of the code's 24, that is none or, rarely, one.
    const taken = slips.filter((slip) => codeRead(noor.id, slip));
    assert(slips.length === 24 && taken.length <= 1);
    assertEquals(codeRead(bega.id, code), null);
    for (const typed of ["", "1", "nonsense", code.slice(0, -1), `${code}A`, "9".repeat(400), "1-\0"]) {
      assertEquals(await following(world, typed), undefined, typed);
    }
    await world.refused(
      "not_allowed",
      () => as(noor.staff("receptionist"), (scope) => passageTo(scope, code)),
    );
  }));

Deno.test("letters that look alike are read alike", () => {
  const clinic = crypto.randomUUID();
  const code = codeOf(clinic, 12, new Uint8Array(32).fill(8)); // 01000 01000… in fives begins 8, then ones and zeros
  assertEquals(codeRead(clinic, code.replaceAll("0", "o").replaceAll("1", "l"))?.seal, 12);
});

for (const [how, ends] of [["as it is", 0], ["altered", 1]] as const) {
  Deno.test(`deno task verify ends with ${ends} for a history ${how}`, () =>
    inChained(async (world) => {
      const { sql, noor } = world;
      await mailed(world);
      if (ends) await sql`update events set source = 'api' where clinic_id = ${noor.id}`;
      const { code, stdout } = await new Deno.Command(Deno.execPath(), {
        args: ["run", "-A", "stack/verify.ts", noor.slug],
      }).output();
      const said = new TextDecoder().decode(stdout);
      assertEquals([code, said.startsWith(ends ? "BROKEN" : "ok")], [ends, true], said);
      assert(said.includes(noor.slug));
    }));
}
