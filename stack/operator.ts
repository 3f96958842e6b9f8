import { Refusal } from "@/core/refusal.ts";
import { environmentOf } from "./environment.ts";
import { secretsOf } from "./install.ts";
import { lastPlace } from "./state.ts";

// Appoints an operator of the installation that the environment names, or else of the one that runs on this machine.
const [email = ""] = Deno.args;
try {
  if (!/^\S+@\S+$/.test(email)) throw new Error("Say whom: deno task operator <email>");
  if (!Deno.env.has("SUPABASE_URL")) {
    const state = Deno.env.get("CUSP_STATE") ?? ".cusp";
    const place = await lastPlace(state);
    if (!place) throw new Error(`Nothing runs on ${state}: deno task start`);
    const origin = Deno.env.get("CUSP_ORIGIN") ?? `http://localhost:${Deno.env.get("CUSP_PORT") ?? 8000}`;
    const unused = { smtpUrl: "smtp://127.0.0.1", mailUrl: `${place.supabaseUrl}/mail` }; // the queue mails
    const environment = environmentOf({ ...place, ...unused }, await secretsOf(state), origin);
    for (const [name, value] of Object.entries(environment)) Deno.env.set(name, value);
  }
  const { appointOperator } = await import("@/functions/operator.ts"); // reads the environment
  await appointOperator(email);
  console.log(`${email} runs Cusp. A link to choose a password is on its way by mail.`);
  await new Promise((resolve) => setTimeout(resolve, 1_000)); // the queue's nudge
  Deno.exit(0);
} catch (error) {
  const apart = error instanceof Refusal && error.code === "operators_stay_apart";
  console.error(
    apart ? `${email} belongs to a clinic and can’t run the platform.` : (error as Error).message,
  );
  Deno.exit(1);
}
