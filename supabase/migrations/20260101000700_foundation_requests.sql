-- A request that is sent twice is done once: the answer is kept with what was asked, in the same transaction.

set role app_owner;

create table private.requests (
  principal_id uuid        not null,
  key          text        not null,
  digest       text        not null,
  answer       jsonb,
  until        timestamptz not null default now() + interval '24 hours',

  constraint requests_pkey primary key (principal_id, key),
  constraint requests_key_check check (char_length(key) between 1 and 200)
);

comment on table private.requests is 'One request by one principal, with the answer it got. Kept a day.';

create index requests_until_idx on private.requests (until);

alter table private.requests enable row level security;

-- Claims a key. fresh: the work is yours to do. Otherwise: what was asked then, and what was answered.
-- A second claim waits for the first one's transaction.
create function private.claim_request(key text, digest text) returns table (fresh boolean, asked text, answer jsonb)
  language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from private.requests r
   where r.principal_id = private.principal() and r.key = claim_request.key and r.until <= now();
  insert into private.requests as r (principal_id, key, digest)
    values (private.principal(), claim_request.key, claim_request.digest) on conflict do nothing;
  if found then
    return query select true, claim_request.digest, null::jsonb;
  else
    return query select false, r.digest, r.answer from private.requests r
      where r.principal_id = private.principal() and r.key = claim_request.key;
  end if;
end $$;

create function private.answer_request(key text, answer jsonb) returns void
  language sql volatile security definer set search_path = '' as $$
  update private.requests r set answer = answer_request.answer
   where r.principal_id = private.principal() and r.key = answer_request.key;
$$;

grant execute on function private.claim_request(text, text), private.answer_request(text, jsonb) to authenticated;

set role postgres;
