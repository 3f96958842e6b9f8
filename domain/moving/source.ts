import { clinikoFiles } from "./cliniko.ts";
import { cuspFiles } from "./cusp.ts";
import { microsoftBookingsFiles } from "./microsoft_bookings.ts";
import { openDentalFiles } from "./open_dental.ts";

/** One kind of file of another system: by which columns it is recognised, and what they mean. */
export interface FileOfSource {
  kind: string;
  /** Columns that no other file has all of. Names are without case, spaces or marks. */
  marks: string[];
  fields: Record<string, string>;
  dates?: "dmy" | "mdy";
}

/** Where files come from. */
export interface Source {
  system: string;
  name: string;
  files: FileOfSource[];
}

/** The systems whose files are recognised. */
export const sources: Source[] = [
  { system: "cusp", name: "Cusp", files: cuspFiles },
  { system: "open_dental", name: "Open Dental", files: openDentalFiles },
  { system: "cliniko", name: "Cliniko", files: clinikoFiles },
  { system: "microsoft_bookings", name: "Microsoft Bookings", files: microsoftBookingsFiles },
];
