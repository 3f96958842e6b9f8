import { z } from "zod";
import { openObject } from "@/core/storage.ts";
import { work } from "@/domain/moving/mod.ts";
import type { AtClinic } from "../at_clinic.ts";

/** How long one job works before it leaves the rest to the next: an edge function's life is short. */
const spell = 40_000;

/** Reads, takes in or takes back what an import asks for. */
export async function runImport(at: AtClinic, payload: unknown): Promise<void> {
  const { importId } = z.object({ importId: z.uuid() }).parse(payload);
  const open = (path: string) => async () => (await openObject(path)).body;
  await work(at, importId, open, Date.now() + spell);
}
