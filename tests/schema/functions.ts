import { definers as listed } from "./definers.ts";
import type { Rules } from "./rule.ts";

const ours = "p.pronamespace in ('app'::regnamespace, 'private'::regnamespace)";

const definers = listed.map((name) => `'${name}'`).join(", ");

// What a request may call before anybody has signed in.
const forAnyone = "'hit', 'normalised', 'principal', 'session'";

/** Rules of functions. */
export const functions: Rules = {
  "functions that bypass row-level security are few and listed": {
    query:
      `select p.oid::regprocedure::text as broken from pg_proc p where ${ours} and p.prosecdef and p.proname not in (${definers})`,
    breach:
      "create function private.planted() returns int language sql security definer set search_path = '' return 1",
  },

  "every function pins its search path to nothing": {
    query: `
      select p.oid::regprocedure::text as broken from pg_proc p
       where ${ours} and not coalesce('search_path=""' = any (p.proconfig), false)`,
    breach: "create function private.planted() returns int language sql return 1",
  },

  "no function is everybody's": {
    query: `
      select p.oid::regprocedure::text as broken from pg_proc p
       where ${ours} and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)`,
    breach: "grant execute on function private.sweep() to public",
  },

  "anonymous may call what is listed, and nothing more": {
    query: `
      select p.oid::regprocedure::text as broken from pg_proc p
       where ${ours} and has_function_privilege('anon', p.oid, 'execute')
         and p.proname not in (${forAnyone}) and p.proname !~ '^public_'`,
    breach: "grant execute on function private.clinics_where(text) to anon",
  },

  "nobody calls a trigger by hand": {
    query: `
      select p.oid::regprocedure::text as broken from pg_proc p
       where ${ours} and p.prorettype = 'trigger'::regtype and has_function_privilege('authenticated', p.oid, 'execute')`,
    breach: "grant execute on function private.payments_pay() to authenticated",
  },

  "the queue's login may ask whose job it does, whom a letter reaches and which chains there are, make a sign-up's token, and nothing else":
    {
      query: `
      select p.oid::regprocedure::text as broken from pg_proc p
       where ${ours} and has_function_privilege('app_jobs', p.oid, 'execute')
         and p.proname not in ('chains', 'job_of', 'events_relay', 'queue_work', 'queue_work_at', 'letter_to', 'keep_mail_code', 'mint_sign_up')`,
      breach: "grant execute on function private.find_patients(uuid, text, text, date[], int) to app_jobs",
    },

  "nobody but the clock and triggers sweeps, ticks, seals or derives permissions": {
    query: `
      select p.oid::regprocedure::text || ' by ' || r.rolname as broken from pg_proc p cross join pg_roles r
       where ${ours} and p.proname in ('sweep', 'sweep_files', 'sweep_exports', 'sweep_waiting', 'rederive_all', 'recount_storage', 'tick', 'seal_events', 'derive_permissions', 'derive_members', 'derive_keys', 'permit')
         and r.rolname in ('anon', 'authenticated', 'app_web', 'app_jobs')
         and has_function_privilege(r.oid, p.oid, 'execute')`,
    breach: "grant execute on function private.derive_permissions(uuid, uuid) to authenticated",
  },
};
