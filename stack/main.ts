import { startStack } from "./mod.ts";

// The local Supabase alone, until SIGINT or SIGTERM.
const stopped = Promise.withResolvers<void>();
for (const signal of ["SIGINT", "SIGTERM"] as const) Deno.addSignalListener(signal, () => stopped.resolve());

const port = (name: string) => Number(Deno.env.get(name)) || undefined;
const stack = await startStack({
  state: Deno.env.get("CUSP_STATE") ?? ".cusp",
  pgPort: port("CUSP_PG_PORT"),
  supabasePort: port("CUSP_SUPABASE_PORT"),
});
console.log(`Supabase ${stack.supabaseUrl}
Mail     ${stack.mailUrl}
SMTP     ${stack.smtpUrl}
Database ${new URL(stack.databaseUrl).host}; its URL and the keys are in stack.json of the state`);

await stopped.promise;
await stack.stop();
Deno.exit(0);
