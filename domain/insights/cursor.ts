import { isId } from "@/core/id.ts";

/** Where a page of a list begins: after the row that stood at this place of the order. */
export interface Cursor {
  place: string;
  id: string;
}

/** A cursor as an address carries it. */
export function cursorOf({ place, id }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([place, id]));
  return bytes.toBase64({ alphabet: "base64url", omitPadding: true });
}

/** The cursor in an address; null where it is none. */
export function cursorIn(text: string): Cursor | null {
  try {
    const bytes = Uint8Array.fromBase64(text, { alphabet: "base64url" });
    const [place, id] = JSON.parse(new TextDecoder().decode(bytes));
    return typeof place === "string" && place.length <= 1_000 && !place.includes("\0") && isId(id)
      ? { place, id }
      : null;
  } catch {
    return null;
  }
}
