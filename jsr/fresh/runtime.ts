/** What routes, components and islands may use, on the server and in the browser. */
export { asset, assetSrcSet } from "./shared/asset.ts";
export { Head, type HeadProps } from "./shared/head.ts";
export { HttpError } from "./shared/http_error.ts";
export { Partial, type PartialProps } from "./shared/partial.ts";

/** True in a browser, false on the server. */
export const IS_BROWSER: boolean = typeof document !== "undefined";
