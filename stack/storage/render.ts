import type { Storage, StorageCall } from "./context.ts";
import { objectSeen } from "./object.ts";
import { StorageRefusal } from "./refusal.ts";

/** What hosted Storage refuses to make smaller: https://supabase.com/docs/guides/storage/serving/image-transformations */
const most = { bytes: 25 * 1024 * 1024, pixels: 50_000_000, side: 2500 };

/** Answers GET /render/image/authenticated/:bucket/:path: a picture as WebP, cut to `width` × `height`. */
export async function render(storage: Storage, call: StorageCall): Promise<Response> {
  const object = await objectSeen(storage, call, "object.get_authenticated");
  const side = (name: string) => {
    const asked = Number(call.url.searchParams.get(name));
    if (Number.isInteger(asked) && asked > 0 && asked <= most.side) return asked;
    throw invalid(`${name} must be between 1 and ${most.side}`);
  };
  const [width, height] = [side("width"), side("height")];
  if (object.metadata.size > most.bytes) throw invalid("The object is too large");
  const { default: sharp } = await import("sharp"); // not before a picture is asked for: it takes its time to load
  const bytes = new Response(await storage.bytes.read(object.version, 0, object.metadata.size));
  const picture = await sharp(await bytes.bytes(), { limitInputPixels: most.pixels })
    .rotate().resize(width, height, { fit: "cover" }).webp({ quality: 80 }).toBuffer()
    .catch(() => {
      throw invalid("The object is no picture");
    });
  return new Response(new Uint8Array(picture), { headers: { "content-type": "image/webp" } });
}

const invalid = (why: string) => new StorageRefusal(422, "InvalidRequest", "InvalidRequest", why);
