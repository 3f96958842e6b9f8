import type postgres from "postgres";
import type { Caller } from "../http/caller.ts";
import { speakAs } from "../speak_as.ts";
import type { Rights } from "./channel.ts";

/** Asks the policies on realtime.messages what `caller` may do on a private topic. */
export type Authorize = (caller: Caller, topic: string) => Promise<Rights>;

/** What everybody may do on a public topic. */
export const unrestricted: Rights = { hear: true, say: true, seePresence: true, showPresence: true };

const undo = Symbol("undo");

/**
 * Writes a message of each kind as the table's owner and looks which the caller sees, then lets the caller write one of
 * each kind. All of it is rolled back.
 */
export function authorizer(sql: postgres.Sql): Authorize {
  return async (caller, topic) => {
    let rights: Rights | undefined;
    await sql.begin(async (sql) => {
      const probes = await sql`
        insert into realtime.messages (topic, extension, private)
        values (${topic}, 'broadcast', true), (${topic}, 'presence', true) returning id`;
      await sql`select set_config('realtime.topic', ${topic}, true)`;
      await speakAs(sql, caller);
      const ids = probes.map(({ id }) => id as string);
      const seen = await sql`select extension from realtime.messages where id = any (${ids}::uuid[])`;
      const sees = (extension: string) => seen.some((row) => row.extension === extension);
      rights = {
        hear: sees("broadcast"),
        seePresence: sees("presence"),
        say: await mayWrite(sql, topic, "broadcast"),
        showPresence: await mayWrite(sql, topic, "presence"),
      };
      throw undo;
    }).catch((error) => {
      if (error !== undo) throw error;
    });
    return rights!;
  };
}

async function mayWrite(sql: postgres.TransactionSql, topic: string, extension: string): Promise<boolean> {
  return await sql.savepoint((sql) =>
    sql`insert into realtime.messages (topic, extension, private) values (${topic}, ${extension}, true)`
  ).then(() => true, (error) => {
    if (error.code === "42501") return false;
    throw error;
  });
}
