import type { Added } from "./sums.ts";

/** One file of an export, once it is written. */
export interface Part {
  /** Which step it belongs to. */
  step: number;
  name: string;
  path: string;
  fileId?: string;
  bytes: number;
  rows: number;
  sums: Added;
  digest: Uint8Array;
  /** The key of its last row, where the next file of the same step begins. */
  reached: string | null;
}

/** Where an export stands, for whoever goes on with it. */
export interface Place {
  id: string;
  step: number;
  /** Where the next file stands in the archive, and the how manieth of its step it is. */
  position: number;
  part: number;
  reached: string | null;
}
