/** Query parameter that asks for the partials of a page only. */
export const PARTIAL_PARAM = "fresh-partial";

/** Query parameter that pins an asset to one build. */
export const ASSET_PARAM = "__frsh_c";

/** Attribute that carries a vnode's key to the browser. */
export const KEY_ATTRIBUTE = "data-frsh-key";

/** Id of the script that carries the islands' properties. */
export const STATE_ID = "__FRSH_STATE";

/** Prefix of the ids of slots that an island had not drawn yet. */
export const SLOT_ID = "frsh-slot-";

/** Path under which built scripts are served. */
export const SCRIPTS_PATH = "/_fresh/js/";

/** Path of the development server's reload stream. */
export const ALIVE_PATH = "/_frsh/alive";

/** Elements that belong in a document's head wherever they are drawn. */
export const HEAD_ELEMENTS: ReadonlySet<string> = new Set([
  "title",
  "meta",
  "link",
  "script",
  "style",
  "base",
  "noscript",
  "template",
]);
