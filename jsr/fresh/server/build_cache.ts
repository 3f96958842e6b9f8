import type { ComponentType } from "preact";
import type { Mode } from "./config.ts";
import type { FileRoute } from "./file_routes.ts";

/** Where the browser finds an island. */
export interface Island {
  name: string;
  exportName: string;
  chunk: string;
}

/** A file to serve. */
export interface StaticFile {
  /** Hash of its content, null while it may change under our feet. */
  hash: string | null;
  contentType: string;
  size: number;
  /** True when its path changes with its content. */
  immutable: boolean;
  open(): Promise<
    ReadableStream<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>
  >;
}

/** What a build hands to an application. */
export interface BuildCache {
  root: string;
  mode: Mode;
  /** Path of the script that every page with islands loads. */
  clientEntry: string;
  islands: ReadonlyMap<ComponentType, Island>;
  routes: FileRoute[];
  readFile(pathname: string): Promise<StaticFile | null>;
}

/** The build of an application that was never built: no islands, no files. */
export const UNBUILT: BuildCache = {
  root: ".",
  mode: "production",
  clientEntry: "",
  islands: new Map(),
  routes: [],
  readFile: () => Promise.resolve(null),
};
