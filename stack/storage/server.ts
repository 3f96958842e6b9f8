import type postgres from "postgres";
import { type Caller, type Callers, Unauthorized } from "../http/caller.ts";
import { type Handler, router, type Routes } from "../http/routes.ts";
import type { Part } from "../http/server.ts";
import type { Keys } from "../keys.ts";
import { createBucket, deleteBucket, emptyBucket, listBuckets, readBucket, updateBucket } from "./buckets.ts";
import type { Bytes } from "./bytes.ts";
import { copy, move, remove } from "./change.ts";
import type { Storage, StorageHandler } from "./context.ts";
import { download, downloadPublic, downloadSigned, info } from "./download.ts";
import { list } from "./list.ts";
import { badLink, invalidRequest, StorageRefusal } from "./refusal.ts";
import { render } from "./render.ts";
import { signMany, signOne, signUpload, uploadSigned } from "./sign.ts";
import { update, upload } from "./upload.ts";

/** What may be asked without an API key: the link is the key, or the bucket is public. */
const open: Record<string, StorageHandler> = {
  "GET /storage/v1/object/public/:bucket/:path+": downloadPublic,
  "HEAD /storage/v1/object/public/:bucket/:path+": downloadPublic,
  "GET /storage/v1/object/sign/:bucket/:path+": downloadSigned,
  "HEAD /storage/v1/object/sign/:bucket/:path+": downloadSigned,
  "PUT /storage/v1/object/upload/sign/:bucket/:path+": uploadSigned,
};

const keyed: Record<string, StorageHandler> = {
  "GET /storage/v1/bucket": listBuckets,
  "POST /storage/v1/bucket": createBucket,
  "GET /storage/v1/bucket/:bucket": readBucket,
  "PUT /storage/v1/bucket/:bucket": updateBucket,
  "DELETE /storage/v1/bucket/:bucket": deleteBucket,
  "POST /storage/v1/bucket/:bucket/empty": emptyBucket,
  "POST /storage/v1/object/list/:bucket": list,
  "POST /storage/v1/object/move": move,
  "POST /storage/v1/object/copy": copy,
  "POST /storage/v1/object/sign/:bucket": signMany,
  "POST /storage/v1/object/sign/:bucket/:path+": signOne,
  "POST /storage/v1/object/upload/sign/:bucket/:path+": signUpload,
  "GET /storage/v1/object/info/:bucket/:path+": info,
  "GET /storage/v1/object/authenticated/:bucket/:path+": download,
  "HEAD /storage/v1/object/authenticated/:bucket/:path+": download,
  "GET /storage/v1/object/:bucket/:path+": download,
  "HEAD /storage/v1/object/:bucket/:path+": download,
  "GET /storage/v1/render/image/authenticated/:bucket/:path+": render,
  "POST /storage/v1/object/:bucket/:path+": upload,
  "PUT /storage/v1/object/:bucket/:path+": update,
  "DELETE /storage/v1/object/:bucket": remove,
};

const nobody: Caller = { role: "anon", claims: { role: "anon" } };

/** Answers `/storage/v1/…` as hosted Storage does. */
export async function storageServer(
  sql: postgres.Sql,
  keys: Keys,
  bytes: Bytes,
  callers: Callers,
): Promise<Part> {
  const storage: Storage = { sql, keys, bytes };
  const rows = await sql<{ version: string }[]>`select version from storage.objects`;
  await bytes.keepOnly(new Set(rows.map(({ version }) => version)));

  const routes: Routes = {};
  for (const [route, handler] of Object.entries(open)) {
    routes[route] = answering(async (call) => await handler(storage, { ...call, caller: nobody }));
  }
  for (const [route, handler] of Object.entries(keyed)) {
    routes[route] = answering(async (call) => {
      const caller = await callers.callerOf(call.request).catch((error) => {
        throw error instanceof Unauthorized ? error : badLink(error.message);
      });
      return await handler(storage, { ...call, caller });
    });
  }
  return router(routes) as Part;
}

function answering(handler: Handler): Handler {
  return async (call) => {
    try {
      return await handler(call);
    } catch (error) {
      if (error instanceof StorageRefusal) return error.response();
      if (error instanceof SyntaxError) return invalidRequest("The body is not JSON").response();
      throw error;
    }
  };
}
