import { createClient, type RealtimeChannel, type SupabaseClient } from "@supabase/supabase-js";
import postgres from "postgres";
import type { Stack } from "@/stack/mod.ts";
import { signedIn } from "./stack.ts";

export const versions = ["1.0.0", "2.0.0"] as const;

/** The status that subscribing ends with, and what it said. */
export function subscribed(channel: RealtimeChannel): Promise<string> {
  return new Promise((resolve) =>
    channel.subscribe((status, error) => {
      if (status !== "CLOSED") resolve(error ? `${status} ${error.message}` : status);
    })
  );
}

/** Closes the sockets of clients, so that the test leaves none behind. */
export async function quiet(...clients: SupabaseClient[]): Promise<void> {
  await Promise.all(clients.map(async (client) => {
    await client.removeAllChannels();
    await client.realtime.disconnect();
  }));
}

/** Policies of a clinic: whoever has a topic's name in app_metadata hears it, and says something unless muted. */
async function withTopicPolicies({ databaseUrl }: Stack): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice() {} });
  await sql.unsafe(`
    create policy hear on realtime.messages for select to authenticated
      using ((select realtime.topic()) = 'clinic:' || ((select auth.jwt()) -> 'app_metadata' ->> 'clinic'));
    create policy say on realtime.messages for insert to authenticated
      with check ((select realtime.topic()) = 'clinic:' || ((select auth.jwt()) -> 'app_metadata' ->> 'clinic')
        and ((select auth.jwt()) -> 'app_metadata' ->> 'muted') is null);
    create table public.visits (note text);
    create function public.visit_noted() returns trigger language plpgsql security definer set search_path = '' as $$
    begin
      perform realtime.send(jsonb_build_object('note', new.note), 'visit', 'clinic:noor', true);
      return null;
    end $$;
    create trigger noted after insert on public.visits for each row execute function public.visit_noted();
  `);
  await sql.end();
}

let prepared: Promise<void> | undefined;

/** Somebody of a clinic, with a client that speaks one version of the protocol. */
export async function member(
  stack: Stack,
  app_metadata: Record<string, string>,
  vsn: typeof versions[number] = "2.0.0",
) {
  await (prepared ??= withTopicPolicies(stack));
  const { session, id, email } = await signedIn(stack, { app_metadata });
  const client = createClient(stack.supabaseUrl, stack.publishableKey, {
    accessToken: () => Promise.resolve(session.access_token),
    realtime: { vsn },
  });
  await client.realtime.setAuth();
  return { client, id, email };
}
