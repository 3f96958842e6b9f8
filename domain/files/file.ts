/** A file as lists and pages show it. */
export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  /** Whether a browser may draw it inside a page. */
  inert: boolean;
  tags: string[];
  createdAt: Date;
  deletedAt: Date | null;
}

/** What one file may weigh. */
export const largest = 1024 ** 3;

/** For how many days the trash keeps what was put there. */
export const trashDays = 30;

/**
 * A name as people may read it, of what a caller called a file: no folders, nothing invisible, nothing that turns text
 * round, at most 200 letters. Objects are not stored under it.
 */
export function fileName(said: string): string {
  const last = said.normalize("NFC").split(/[\\/]/).at(-1)!;
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "").replace(/[<>:"|?*]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const ending = plain.match(/\.[a-z0-9]{1,8}$/i)?.[0] ?? "";
  const letters = [...plain.slice(0, plain.length - ending.length)].slice(0, 200 - ending.length);
  return letters.join("").toWellFormed() + ending || "file";
}
