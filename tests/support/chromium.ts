import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflate } from "@sparticuz/chromium";

/** What it takes to start the packaged Chromium: nothing of it is looked for in the system. */
export interface Installation {
  executablePath: string;
  env: Record<string, string>;
}

const ARCHIVES = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"];

/** Unpacks Chromium with its libraries and a font once per user. */
export async function chromiumFromPackage(): Promise<Installation> {
  const folder = join(tmpdir(), `chromium-${Deno.uid()}-153.0.0`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, "chromium"),
    env: {
      ...Deno.env.toObject(),
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

async function unpackInto(folder: string): Promise<void> {
  const fresh = await Deno.makeTempDir({ prefix: "chromium-" });
  const before = Deno.env.get("TMPDIR");
  // The package unpacks into whatever is the folder for temporary files.
  Deno.env.set("TMPDIR", fresh);
  try {
    await Promise.all(ARCHIVES.map((archive) => inflate(join(archives(), archive))));
  } finally {
    if (before === undefined) Deno.env.delete("TMPDIR");
    else Deno.env.set("TMPDIR", before);
  }
  await Deno.writeTextFile(join(fresh, "fonts.conf"), fontsIn(folder));
  // Somebody else may have been faster.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
}

function archives(): string {
  const entry = fileURLToPath(import.meta.resolve("@sparticuz/chromium"));
  return join(dirname(entry), "..", "bin");
}

function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
