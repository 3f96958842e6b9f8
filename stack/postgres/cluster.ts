import { join } from "node:path";
import type { Launcher } from "./launcher.ts";

/** The folder of the database cluster; makes it, with `password` for the superuser, when there is none. */
export async function clusterIn(launcher: Launcher, password: string, durable: boolean): Promise<string> {
  const data = join(launcher.folder, "data");
  if (await exists(join(data, "PG_VERSION"))) return data;

  const draft = join(launcher.folder, "data.tmp");
  await Deno.remove(draft, { recursive: true }).catch(() => {});
  const passwordFile = await Deno.makeTempFile({ dir: launcher.folder });
  try {
    await Deno.writeTextFile(passwordFile, password);
    if (launcher.mode === "dropped") await handOver(launcher.folder, passwordFile);
    const { success, stderr } = await launcher.command("initdb", [
      ...["-D", draft, "-U", "supabase_admin", "-E", "UTF8"],
      ...["--auth=scram-sha-256", `--pwfile=${passwordFile}`],
      ...["--locale-provider=builtin", "--locale=C.UTF-8", "--no-instructions"],
      ...(durable ? [] : ["--no-sync"]),
    ]).output();
    if (!success) throw new Error(`initdb: ${new TextDecoder().decode(stderr)}`);
  } finally {
    await Deno.remove(passwordFile);
  }
  await Deno.rename(draft, data); // a killed initdb never looks like a cluster
  return data;
}

async function handOver(folder: string, file: string): Promise<void> {
  const { uid, gid } = await Deno.stat(folder);
  await Deno.chown(file, uid, gid);
}

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}
