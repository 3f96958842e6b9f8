import type { StoredFile } from "@/domain/files/mod.ts";

/** A file as answers carry it. */
export function shownFile({ id, name, mediaType, bytes, inert, tags, createdAt, deletedAt }: StoredFile) {
  return { id, name, mediaType, bytes, inert, tags, createdAt, deletedAt };
}
