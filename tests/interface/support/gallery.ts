import { App, staticFiles } from "fresh";
import { Builder } from "fresh/dev";
import { buildStylesheet } from "@/build/stylesheet.ts";

const root = new URL("../../../", import.meta.url).pathname;
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'self'; form-action 'self'; manifest-src 'self'";

export interface Gallery extends AsyncDisposable {
  origin: string;
}

/** Serves `/dev/ui` alone under the strictest policy, as on the local stack; elsewhere with `local: false`. */
export async function gallery({ local = true } = {}): Promise<Gallery> {
  await buildStylesheet();
  const outDir = await Deno.makeTempDir({ prefix: "cusp-gallery-" });
  const builder = new Builder({ root, outDir, routeDir: `${root}routes/dev` });
  const apply = await builder.build({ snapshot: "memory" });
  const app = new App<{ local?: boolean }>()
    .use(async (ctx) => {
      ctx.state.local = local;
      const response = await ctx.next();
      response.headers.set("content-security-policy", policy);
      return response;
    })
    .use(staticFiles())
    .fsRoutes("/dev");
  apply(app);
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, app.handler());
  return {
    origin: `http://127.0.0.1:${server.addr.port}`,
    async [Symbol.asyncDispose]() {
      await server.shutdown();
      await Deno.remove(outDir, { recursive: true });
    },
  };
}
