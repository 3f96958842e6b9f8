import { Builder } from "fresh/dev";
import { buildStylesheet } from "@/build/stylesheet.ts";
import { build } from "./fresh.config.ts";

await buildStylesheet();
const builder = new Builder(build);
if (Deno.args.includes("build")) {
  await builder.build();
} else {
  const port = Number(Deno.env.get("CUSP_PORT") ?? 8000);
  await builder.listen(() => import("./main.ts"), { hostname: "127.0.0.1", port });
}
