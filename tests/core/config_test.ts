import { assert, assertEquals, assertThrows } from "@std/assert";
import { configFrom } from "@/core/config.ts";

const told = {
  DATABASE_URL: "postgres://app_web:x@db.example/postgres",
  SUPABASE_URL: "https://project.example/",
  SUPABASE_PUBLISHABLE_KEY: "sb_publishable_1",
  SUPABASE_SECRET_KEY: "sb_secret_1",
  CUSP_MASTER_KEY: btoa("k".repeat(32)),
  CUSP_ORIGIN: "https://cusp.example/somewhere?x=1",
  CUSP_SMTP_URL: "smtps://mail.example",
};

Deno.test("an installation that is told enough runs, with what was left out at its usual value", () => {
  const config = configFrom({ ...told, CUSP_PROXIES: "10.0.0.1, 10.0.0.2," });
  assertEquals(config.supabaseUrl, "https://project.example");
  assertEquals(config.origin, "https://cusp.example");
  assertEquals([config.proxies, config.poolSize, config.prepare, config.tickToken], [
    ["10.0.0.1", "10.0.0.2"],
    8,
    true,
    undefined,
  ]);
  assertEquals(config.masterKey.length, 32);
});

Deno.test("all that is missing is named at once", () => {
  const { message } = assertThrows(() => configFrom({ DATABASE_URL: told.DATABASE_URL }), Error);
  for (const name of Object.keys(told).filter((name) => name !== "DATABASE_URL")) {
    assert(message.includes(`${name} is missing`), name);
  }
  assert(!message.includes("DATABASE_URL is missing"));
});

Deno.test("what is wrong is named, and its value is not repeated", () => {
  const wrong = {
    CUSP_MASTER_KEY: btoa("short"),
    CUSP_POOL: "many",
    CUSP_PREPARE: "yes",
    CUSP_TICK_TOKEN: "word",
  };
  const { message } = assertThrows(() => configFrom({ ...told, ...wrong }), Error);
  for (const [name, value] of Object.entries(wrong)) {
    assert(message.includes(`${name}: `) && !message.includes(value), message);
  }
});
