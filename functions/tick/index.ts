import { timingSafeEqual } from "node:crypto";
import { Buffer } from "node:buffer";
import { theConfig } from "@/core/config.ts";
import { runDue } from "@/core/worker.ts";
import { tasks } from "../tasks.ts";

/** Woken by the clock and after commits: does what is due. Its word opens nothing else. */
Deno.serve(async (request) => {
  const { tickToken = "" } = theConfig();
  const said = Buffer.from(request.headers.get("authorization") ?? "");
  const word = Buffer.from(`Bearer ${tickToken}`);
  if (!tickToken || said.length !== word.length || !timingSafeEqual(said, word)) {
    return new Response(null, { status: 401 });
  }
  await runDue(tasks);
  return new Response(null, { status: 204 });
});
