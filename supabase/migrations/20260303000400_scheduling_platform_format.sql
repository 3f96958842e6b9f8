-- How a clinic's times are written, where the platform decides it in the clinic's place (CAL-07).

set role app_owner;

alter table app.appointment_settings add column platform_format text;
alter table app.appointment_settings add constraint appointment_settings_platform_format_check
  check (platform_format in ('24h', '12h'));
comment on column app.appointment_settings.platform_format is 'open: what operators decided; null: the clinic decides';

-- What operators decided for a clinic, for those who speak for the platform.
create function private.platform_format(clinic uuid) returns text
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.on_platform() then return null; end if;
  return (select s.platform_format from app.appointment_settings s where s.clinic_id = clinic);
end $$;

-- Decides how a clinic's times are written, or (null) leaves it to the clinic again; for operators in office.
create function private.set_platform_format(clinic uuid, format text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not private.in_office() or private.session_state() <> 'standing' then
    raise insufficient_privilege using message = 'only the platform decides this';
  end if;
  insert into app.appointment_settings as s (clinic_id, platform_format) values (clinic, format)
      on conflict (clinic_id) do update set platform_format = excluded.platform_format;
end $$;

grant execute on function private.platform_format(uuid), private.set_platform_format(uuid, text) to authenticated;

set role postgres;
