import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { App, setBuildCache } from "../server/app.ts";
import type { BuildCache } from "../server/build_cache.ts";
import type { Mode } from "../server/config.ts";
import { listen, type ListenOptions } from "../server/listen.ts";
import { setBuildId } from "../shared/build_id.ts";
import { ALIVE_PATH } from "../shared/names.ts";
import { type Assets, assetsOf } from "./assets.ts";
import { liveReload } from "./live_reload.ts";
import { memoryBuild } from "./memory_build.ts";
import { type BuildOptions, resolved, type ResolvedBuildOptions } from "./options.ts";
import { writeServer } from "./server_entry.ts";

/** Builds an application, or serves it while it is being written. */
// deno-lint-ignore no-explicit-any
export class Builder<State = any> {
  readonly config: ResolvedBuildOptions;
  #islands: string[] = [];

  constructor(options: BuildOptions = {}) {
    this.config = resolved(options);
  }

  /** Makes an island of a file outside the islands folder. */
  registerIsland(specifier: string): void {
    const isUrl = specifier.startsWith("file:");
    this.#islands.push(isUrl ? fileURLToPath(specifier) : resolve(this.config.root, specifier));
  }

  /** Writes `server.js` for `deno serve`, or keeps the build in memory; the result gives it to an application. */
  async build(
    { mode = "production", snapshot = "disk" }: {
      mode?: Mode;
      snapshot?: "disk" | "memory";
    } = {},
  ): Promise<(app: App<State>) => void> {
    const assets = await assetsOf(this.config, mode, this.#islands);
    if (snapshot === "disk") await writeServer(this.config, assets);
    const build = snapshot === "memory" ? await this.#keep(assets, mode) : null;
    return (app) => build && setBuildCache(app, build, app.config.mode);
  }

  /** Serves the application for development; its pages load anew when the server restarts. */
  async listen(
    importApp: () => Promise<{ app: App<State> } | App<State>>,
    options: ListenOptions = {},
  ): Promise<void> {
    const build = await this.#keep(await assetsOf(this.config, "development", this.#islands), "development");
    const imported = await importApp();
    const app = imported instanceof App ? imported : imported.app;
    setBuildCache(app, build, "development");
    const { basePath } = app.config;
    listen(liveReload(app.handler(), basePath + ALIVE_PATH), basePath, options);
  }

  async #keep(assets: Assets, mode: Mode): Promise<BuildCache> {
    setBuildId(assets.buildId);
    return await memoryBuild(this.config, assets, mode);
  }
}
