import { createHash } from "node:crypto";
import { join } from "node:path";

/** How PostgreSQL's binaries are run on this machine, and where its data may live. */
export interface Launcher {
  mode: "direct" | "namespace" | "dropped";
  native: string;
  folder: string;
  command(binary: string, args: string[]): Deno.Command;
}

type Mode = Launcher["mode"];

/** Binaries and data of a root who has no user namespaces must be where an ordinary user can reach them. */
const reachable = "/var/lib/cusp-postgres";
const nobody = 65534;
const asNobody = ["-U", `--map-user=${nobody}`, `--map-group=${nobody}`];

/** Finds a way to run PostgreSQL, which refuses root: as we are, in a user namespace, or as `nobody`. */
export async function launcherFor(native: string, folder: string, only?: Mode): Promise<Launcher> {
  const allowed = (mode: Mode) => !only || only === mode;
  if (Deno.uid() !== 0) return launcher("direct", native, folder);
  const postgres = join(native, "bin", "postgres");
  if (allowed("namespace") && await succeeds("unshare", [...asNobody, postgres, "--version"])) {
    return launcher("namespace", native, folder);
  }
  return launcher("dropped", await reachableNative(native), await reachableFolder(folder));
}

function launcher(mode: Mode, native: string, folder: string): Launcher {
  const identity = mode === "dropped" ? { uid: nobody, gid: nobody } : {};
  const prefix = mode === "namespace" ? ["unshare", ...asNobody] : [];
  return {
    mode,
    native,
    folder,
    command(binary, args) {
      const [program, ...rest] = [...prefix, join(native, "bin", binary), ...args];
      return new Deno.Command(program, {
        ...identity,
        args: rest,
        cwd: "/",
        detached: true, // Ctrl-C in a terminal reaches a whole group; the database stops when we say so
        env: { LC_ALL: "C.UTF-8", TZ: "UTC" },
        stdin: "null",
        stdout: "piped",
        stderr: "piped",
      });
    },
  };
}

async function reachableNative(native: string): Promise<string> {
  if (await succeeds(join(native, "bin", "postgres"), ["--version"], nobody)) return native;
  const copy = join(reachable, `native-${digest(native)}`);
  if (await succeeds(join(copy, "bin", "postgres"), ["--version"], nobody)) return copy;
  await Deno.mkdir(reachable, { recursive: true, mode: 0o755 });
  await run("cp", ["-rLT", native, copy]);
  await run("chmod", ["-R", "a+rX", copy]);
  return copy;
}

async function reachableFolder(folder: string): Promise<string> {
  const enters = await succeeds("/bin/sh", ["-c", `cd "$0"`, join(folder, "..")], nobody);
  const place = enters ? folder : await elsewhere(join(folder, "elsewhere"));
  await Deno.mkdir(place, { recursive: true });
  await Deno.chown(place, nobody, nobody);
  return place;
}

/** A folder of this state's own, so that a state made anew at the same path does not find old data. */
async function elsewhere(link: string): Promise<string> {
  try {
    return await Deno.readLink(link);
  } catch {
    const place = join(reachable, `data-${crypto.randomUUID()}`);
    await Deno.symlink(place, link);
    return place;
  }
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

async function run(program: string, args: string[]): Promise<void> {
  if (!await succeeds(program, args)) throw new Error(`${program} ${args.join(" ")} failed`);
}

/** False too when the program is missing or may not be run, for which Deno throws. */
async function succeeds(program: string, args: string[], uid?: number): Promise<boolean> {
  try {
    const command = new Deno.Command(program, {
      args,
      uid,
      gid: uid,
      cwd: "/",
      stdout: "null",
      stderr: "null",
    });
    return (await command.output()).success;
  } catch {
    return false;
  }
}
