-- How often something may happen: one atomic counter per key and stretch of time.

set role app_owner;

create table private.limits (
  key   text        not null,
  hits  int         not null default 1,
  until timestamptz not null,

  constraint limits_pkey primary key (key)
);

comment on table private.limits is 'One counter: hits since its stretch began, which ends then. Swept when long past.';

create index limits_until_idx on private.limits (until);

alter table private.limits enable row level security;

-- Counts a hit; answers 0 while at most `most` fell into the stretch, else the seconds until it ends.
create function private.hit(key text, most int, seconds int) returns int
  language sql volatile security definer set search_path = '' as $$
  insert into private.limits as l (key, until)
    values (hit.key, clock_timestamp() + make_interval(secs => seconds))
  on conflict on constraint limits_pkey do update set
    hits  = case when l.until <= clock_timestamp() then 1 else l.hits + 1 end,
    until = case when l.until <= clock_timestamp() then excluded.until else l.until end
  returning case when l.hits <= most then 0 else ceil(extract(epoch from l.until - clock_timestamp()))::int end;
$$;

grant execute on function private.hit(text, int, int) to anon, authenticated;

set role postgres;
