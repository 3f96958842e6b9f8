import type { SupabaseClient } from "@supabase/supabase-js";
import type { Stack } from "@/stack/mod.ts";
import { connected } from "./sql.ts";
import { admin, ok, signedIn } from "./stack.ts";

let prepared: Promise<void> | undefined;

/** A bucket in which everybody owns the folder of their id, may look into it, fill it and change it. */
async function prepare(stack: Stack) {
  const { storage } = admin(stack);
  ok(
    await storage.createBucket("papers", {
      public: false,
      fileSizeLimit: "100KB",
      allowedMimeTypes: ["text/plain", "image/*"],
    }),
  );
  const own = "bucket_id = 'papers' and (storage.foldername(name))[1] = (select auth.uid())::text";
  await connected(stack.databaseUrl, (sql) =>
    sql.unsafe(`
    create policy own_read on storage.objects for select to authenticated using (${own});
    create policy own_add on storage.objects for insert to authenticated with check (${own});
    create policy own_change on storage.objects for update to authenticated using (${own}) with check (${own});
    create policy own_remove on storage.objects for delete to authenticated using (${own});`).simple());
}

/** Somebody with a folder of their own, and the bucket as they reach it. */
export async function owner(stack: Stack) {
  await (prepared ??= prepare(stack));
  const { client, id, session } = await signedIn(stack);
  return { client, id, session, papers: client.storage.from("papers") };
}

/** A small text file. */
export const text = (content: string) => new Blob([content], { type: "text/plain" });

/** What Storage called the refusal. */
export const code = ({ error }: { error: unknown }) => (error as { code?: string } | null)?.code;

/** The bucket as that client reaches it. */
export const papersOf = (client: SupabaseClient) => client.storage.from("papers");
