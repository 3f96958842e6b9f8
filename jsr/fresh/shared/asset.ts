import { buildId } from "./build_id.ts";
import { ASSET_PARAM } from "./names.ts";

const HERE = "http://asset.invalid";

/** Pins a local path to this build, so that it may be cached forever; leaves foreign URLs alone. */
export function asset(path: string): string {
  if (!path.startsWith("/") || path.startsWith("//")) return path;
  const url = new URL(path, HERE);
  if (url.origin !== HERE || url.searchParams.has(ASSET_PARAM)) return path;
  url.searchParams.set(ASSET_PARAM, buildId());
  return url.pathname + url.search + url.hash;
}

/** Pins every candidate of a `srcset`; one that can't be read as a plain list stays as it is. */
export function assetSrcSet(srcset: string): string {
  if (srcset.includes("(")) return srcset;
  const candidates = srcset.split(",");
  if (candidates.some((candidate) => candidate.trim() === "")) return srcset;
  return candidates.map((candidate) => candidate.replace(/\S+/, asset)).join(",");
}
