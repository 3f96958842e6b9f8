import { strFromU8, unzipSync } from "fflate";
import { records } from "@/core/csv_read.ts";
import { archiveOf, ask, exportOf, make } from "@/domain/exports/mod.ts";
import type { ClinicOfCast } from "@/tests/support/cast.ts";
import type { World } from "@/tests/support/world.ts";

/** What was taken out of a clinic, as whoever unpacks it finds it. */
export class Unpacked {
  readonly files: Record<string, Uint8Array<ArrayBuffer>>;

  constructor(readonly archive: Uint8Array) {
    this.files = unzipSync(archive) as Record<string, Uint8Array<ArrayBuffer>>;
  }

  text = (path: string): string => strFromU8(this.files[path]);
  // deno-lint-ignore no-explicit-any -- whatever the file says
  json = (path: string): any => JSON.parse(this.text(path));

  /** A table as its columns and its lines. */
  async table(name: string): Promise<{ columns: string[]; lines: Record<string, string>[] }> {
    const [columns, ...rows] = await Array.fromAsync(
      records(ReadableStream.from([this.text(`csv/${name}.csv`)]), ","),
    );
    return {
      columns,
      lines: rows.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at], cell]))),
    };
  }

  manifest = (): Manifest => this.json("manifest.json");
}

export interface Manifest {
  format: string;
  version: number;
  clinic: { id: string; name: string };
  askedBy: { id: string; name: string };
  counts: Record<string, number>;
  sums: Record<string, Record<string, string>>;
  missing: { id: string }[];
  files: { path: string; bytes: number; rows: number; sha256: string | null }[];
}

/** Everything that flows by. */
export const whole = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream).arrayBuffer());

/** Does what the queue does for an export, until the deadline. */
export const made = ({ as }: World, clinic: ClinicOfCast, id: string, until = Date.now() + 60_000) =>
  make((work) => as(clinic.job, work), id, "Read this first.", until);

/** Takes all out that a clinic has: asked for by its owner, made by its job. */
export async function takenOut(world: World, clinic = world.noor): Promise<Unpacked & { id: string }> {
  const owner = clinic.staff("owner");
  const id = await world.as(owner, ask);
  await made(world, clinic, id);
  const { state, fault } = await world.as(owner, (scope) => exportOf(scope, id));
  if (state !== "made") throw new Error(`the export is ${state}: ${fault}`);
  return Object.assign(await archived(world, clinic, id), { id });
}

/** An export that was made, as its owner fetches it. */
export const archived = async ({ as }: World, clinic: ClinicOfCast, id: string): Promise<Unpacked> =>
  new Unpacked(await whole(archiveOf((work) => as(clinic.staff("owner"), work), id)));
