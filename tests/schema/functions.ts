import type { Rules } from "./rule.ts";

const ours = "p.pronamespace in ('app'::regnamespace, 'private'::regnamespace)";

// Each of these reads or writes past row-level security. A new one is added here on purpose, or not at all.
const definers = [
  "accept_invitation",
  "accept_portal_invitation",
  "account_operates",
  "add_passkey",
  "answer_request",
  "api_keys_derive",
  "api_keys_make",
  "appointments_reserve",
  "ask_code",
  "assure_by_app",
  "assure_session",
  "broken_seals",
  "chains",
  "charges_total",
  "claim_request",
  "claim_welcomes",
  "clinic_key",
  "clinic_modules_derive",
  "clinics_activate",
  "clinics_derive",
  "clinics_derive_standing",
  "clinics_employ_job",
  "clinics_keep_promises",
  "clinics_of_member",
  "clinics_of_patient",
  "clinics_store",
  "clinics_supported",
  "clinics_where",
  "colleagues",
  "derive_keys",
  "derive_members",
  "count_intake",
  "derive_permissions",
  "derive_support",
  "drop_factor",
  "drop_pin",
  "end_all_sessions",
  "enter_admin",
  "enter_clinic",
  "enter_portal",
  "events_announce",
  "events_relay",
  "files_count",
  "files_unlink",
  "find_patients",
  "forgive",
  "grants_of_member",
  "grants_of_operator",
  "held_by_key",
  "hit",
  "holders_of",
  "imports_queue",
  "in_office",
  "invitations_ask",
  "is_guarded",
  "job_of",
  "keep_mail_code",
  "letter_to",
  "live_topics",
  "lock_session",
  "make_checkpoint",
  "memberships_change",
  "memberships_derive",
  "memberships_end_keys",
  "memberships_owner",
  "mint_invitation",
  "mint_portal_invitation",
  "mint_sign_up",
  "name_of",
  "next_number",
  "next_numbers",
  "office_clinic_of",
  "office_clinics",
  "office_members",
  "office_people",
  "on_platform",
  "open_clinic",
  "open_session",
  "operators_known",
  "operators_leave",
  "overrides_derive",
  "patient_key",
  "patients_account",
  "patients_where",
  "payments_pay",
  "permission_overrides_change",
  "permissions_derive",
  "portal_access_end",
  "portal_circle",
  "portal_invitations_ask",
  "public_api_key",
  "public_ask_link",
  "public_ask_passkey",
  "public_file",
  "public_invitation",
  "public_passkey",
  "public_passkey_used",
  "public_portal_invitation",
  "public_sign_up",
  "public_sign_up_of",
  "public_take_challenge",
  "queue_letter",
  "queue_work",
  "recount_storage",
  "refuse_climbing",
  "refuse_operator",
  "refuse_too_young",
  "refuse_without_seat",
  "replace_recovery_codes",
  "seal_events",
  "session_state",
  "set_pin",
  "sign_ups_mail",
  "stamp_support",
  "support_at",
  "support_grants_ask",
  "support_grants_change",
  "support_grants_derive",
  "suspend_clinic",
  "sweep",
  "sweep_files",
  "take_factor",
  "take_office",
  "tell_owner",
  "templates_derive",
  "tick",
  "touch_session",
  "trust_device",
  "unguarded",
  "unlock_session",
  "use_mail_code",
  "use_recovery_code",
  "use_sign_up",
].map((name) => `'${name}'`).join(", ");

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
         and p.proname not in ('chains', 'job_of', 'events_relay', 'queue_letter', 'letter_to', 'keep_mail_code', 'mint_sign_up',
                               'sign_ups_mail')`,
         and p.proname not in ('job_of', 'events_relay', 'queue_letter', 'queue_work', 'letter_to', 'keep_mail_code')`,
      breach: "grant execute on function private.find_patients(uuid, text, int) to app_jobs",
    },

  "nobody but the clock and triggers sweeps, ticks, seals or derives permissions": {
    query: `
      select p.oid::regprocedure::text || ' by ' || r.rolname as broken from pg_proc p cross join pg_roles r
       where ${ours} and p.proname in ('sweep', 'tick', 'seal_events', 'derive_permissions', 'derive_members', 'derive_keys', 'permit')
       where ${ours} and p.proname in ('sweep', 'sweep_files', 'recount_storage', 'tick', 'seal_events', 'derive_permissions', 'permit')
         and r.rolname in ('anon', 'authenticated', 'app_web', 'app_jobs')
         and has_function_privilege(r.oid, p.oid, 'execute')`,
    breach: "grant execute on function private.derive_permissions(uuid, uuid) to authenticated",
  },
};
