import { createHash } from "node:crypto";
import type postgres from "postgres";
import type { Keys } from "./keys.ts";

const files = ["roles", "auth", "auth_factors", "storage", "realtime", "cron", "net", "guard"];
const logins = ["supabase_auth_admin", "supabase_storage_admin", "supabase_realtime_admin"];

/** Makes the roles and schemas of a hosted project, as its superuser; does nothing when they already stand. */
export async function applyPlatform(sql: postgres.Sql, keys: Keys): Promise<void> {
  const texts = await Promise.all(
    files.map((name) => Deno.readTextFile(new URL(`platform/${name}.sql`, import.meta.url))),
  );
  const digest = createHash("sha256").update(texts.join("\0")).digest("hex");
  if (await applied(sql) === digest) return;

  await sql.begin(async (sql) => {
    await sql.unsafe(texts.join("\n")).simple();
    const { services, postgres } = keys.passwords;
    for (const role of logins) await sql.unsafe(`alter role ${role} password '${services}'`);
    await sql.unsafe(`alter role postgres password '${postgres}'`);
    await sql`insert into platform.applied (digest) values (${digest})
              on conflict (digest) do update set at = now()`;
  });
}

async function applied(sql: postgres.Sql): Promise<string | undefined> {
  const [{ there }] = await sql`select to_regclass('platform.applied') is not null as there`;
  if (!there) return;
  const [last] = await sql`select digest from platform.applied order by at desc limit 1`;
  return last?.digest;
}
