/** Records: what was found and done, in the practitioner's words. */
export * from "./note.ts";
export * from "./notes.ts";
export * from "./write_note.ts";
