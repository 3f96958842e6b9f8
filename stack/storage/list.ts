import { as, type Storage, type StorageCall } from "./context.ts";

interface Listing {
  prefix?: string;
  limit?: number;
  offset?: number;
  search?: string;
  sortBy?: { column?: string; order?: string };
}

const sortable = ["name", "updated_at", "created_at", "last_accessed_at"];

/** Answers POST /object/list/:bucket: the files and folders just below a folder that the caller may see. */
export async function list(storage: Storage, { caller, params, request }: StorageCall): Promise<Response> {
  const { prefix = "", limit = 100, offset = 0, search = "", sortBy }: Listing = await request.json();
  const folder = prefix.replace(/^\/+|\/+$/g, "");
  const below = folder ? `${folder}/` : "";
  const column = sortable.includes(sortBy?.column ?? "") ? sortBy!.column! : "name";
  const pattern = `${search.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await as(storage, caller, "object.list", (sql) => {
    const direction = sortBy?.order?.toLowerCase() === "desc" ? sql`desc` : sql`asc`;
    return sql`
      with below as (
        select *, split_part(substr(name, ${below.length + 1}), '/', 1) as part,
               position('/' in substr(name, ${below.length + 1})) > 0 as nested
          from storage.objects
         where bucket_id = ${params.bucket} and name ^@ ${below}
      ), entries as (
        select distinct part as name, null::uuid as id, null::timestamptz as updated_at, null::timestamptz as created_at,
               null::timestamptz as last_accessed_at, null::jsonb as metadata
          from below where nested
        union all
        select part, id, updated_at, created_at, last_accessed_at, metadata from below where not nested
      )
      select * from entries where name ilike ${pattern}
       order by ${sql(column)} ${direction}, name limit ${limit} offset ${offset}`;
  });
  return Response.json([...rows]);
}
