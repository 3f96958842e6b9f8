import { environmentOf } from "./environment.ts";
import { secretsOf } from "./install.ts";
import { lastPlace } from "./state.ts";

// Proves histories where the environment says (docs/deploy.md), else on the local Supabase that is running.
if (!Deno.env.has("SUPABASE_URL")) {
  const state = Deno.env.get("CUSP_STATE") ?? ".cusp";
  const place = await lastPlace(state);
  if (!place) {
    console.error(`Nothing was ever started on ${state}: run \`deno task start\` first.`);
    Deno.exit(2);
  }
  const nowhere = {
    smtpUrl: "smtp://127.0.0.1:9",
    mailUrl: place.supabaseUrl,
    stop: () => Promise.resolve(),
  };
  const environment = environmentOf({ ...place, ...nowhere }, await secretsOf(state), "http://localhost");
  for (const [name, value] of Object.entries(environment)) Deno.env.set(name, value);
}
await import("@/functions/verify.ts");
