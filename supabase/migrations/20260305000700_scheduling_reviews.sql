-- What patients say of a visit that took place: once, and what the clinic did about it.

set role app_owner;

create table app.reviews (
  id             uuid        not null,
  clinic_id      uuid        not null,
  appointment_id uuid        not null,
  patient_id     uuid        not null,
  rating         int         not null,
  comment        text        not null default '',
  source         text        not null,
  said_by        uuid        not null default private.principal(),
  said_at        timestamptz not null default now(),
  answer         text,
  answered_by    uuid,
  answered_at    timestamptz,

  constraint reviews_pkey primary key (id),
  constraint reviews_clinic_id_key unique (clinic_id, id),
  constraint reviews_visit_key unique (clinic_id, appointment_id),
  constraint reviews_appointment_fkey foreign key (clinic_id, appointment_id, patient_id)
    references app.appointments (clinic_id, id, patient_id) on delete restrict deferrable,
  constraint reviews_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint reviews_rating_check check (rating between 1 and 5),
  constraint reviews_comment_check check (char_length(comment) <= 2000),
  constraint reviews_source_check check (source in ('portal', 'booking')),
  constraint reviews_answer_check check (char_length(answer) between 1 and 2000),
  constraint reviews_answered_at_check check ((answer is null) = (answered_at is null))
);

comment on table app.reviews is
  'What was said of one visit by whoever came or acts for them, once and for good; and, once, what the clinic did about it.';
comment on column app.reviews.rating is 'phi: 1 to 5';
comment on column app.reviews.comment is 'phi';
comment on column app.reviews.answer is 'phi: what was done about it, for the clinic itself';

create index reviews_newest_idx on app.reviews (clinic_id, said_at desc, id desc);
create index reviews_low_idx on app.reviews (clinic_id, said_at) where rating <= 2 and answered_at is null;
create index reviews_patient_idx on app.reviews (clinic_id, patient_id);

insert into private.patient_columns (table_name, column_name, fate) values ('app.reviews', 'patient_id', 'follows');

select private.permit('reviews.read', 'scheduling', 'See what patients say of their visits', '{owner,admin,doctor,receptionist,job}');
select private.permit('reviews.write', 'scheduling', 'Note what was done about a review', '{owner,admin,receptionist}');
update app.permissions set lendable = false where key = 'reviews.write';

alter table app.reviews enable row level security;

create policy staff_reads on app.reviews for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('reviews.read'))));
create policy patient_reads on app.reviews for select to authenticated
  using (patient_id = any (array(select private.patients_where('visits.read'))));
create policy patient_reviews on app.reviews for insert to authenticated
  with check (patient_id = any (array(select private.patients_where('visits.read'))) and source = 'portal');
create policy guest_reviews on app.reviews for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('bookings.write'))) and source = 'booking');
create policy staff_answers on app.reviews for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('reviews.write'))) and answered_at is null)
  with check (clinic_id = any (array(select private.clinics_where('reviews.write'))));

grant select on app.reviews to authenticated;
grant insert (id, clinic_id, appointment_id, patient_id, rating, comment, source), update (answer) on app.reviews to authenticated;

-- Whoever acts for a patient is no member of the clinic, yet that they said something is recorded like any other deed.
create policy patient_records on app.events for insert to authenticated
  with check (patient_id = any (array(select private.patients_where('visits.read')))
    and clinic_id = any (array(select private.clinics_of_patient()))
    and name in ('review.said', 'review.low'));

-- Only of what took place is anything said.
create function private.reviews_say() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from app.appointments a
                  where a.clinic_id = new.clinic_id and a.id = new.appointment_id and a.status = 'completed') then
    raise check_violation using constraint = 'reviews_completed_check', message = 'the visit has not taken place';
  end if;
  return null;
end $$;

create trigger reviews_say after insert on app.reviews
  for each row execute function private.reviews_say();

create function private.reviews_answer() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.answered_at := now();
  new.answered_by := private.principal();
  return new;
end $$;

create trigger reviews_answer before update of answer on app.reviews
  for each row execute function private.reviews_answer();

-- What whoever holds the link of a visit may see of it: the link was signed for this very visit.
create function private.visit_to_review(clinic uuid, visit uuid)
  returns table (patient_id uuid, given_name text, wall_start timestamp, practitioner text, service text, rating int)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if clinic not in (select private.clinics_where('bookings.write')) then raise insufficient_privilege; end if;
  return query
  select a.patient_id, coalesce(p.given_name, split_part(p.name, ' ', 1)), a.wall_start, d.name, s.name, r.rating
    from app.appointments a
    join app.patients p on p.clinic_id = a.clinic_id and p.id = a.patient_id
    left join app.practitioners d on d.clinic_id = a.clinic_id and d.id = a.practitioner_id
    left join app.services s on s.clinic_id = a.clinic_id and s.id = a.service_id
    left join app.reviews r on r.clinic_id = a.clinic_id and r.appointment_id = a.id
   where a.clinic_id = clinic and a.id = visit and a.status = 'completed';
end $$;

grant execute on function private.visit_to_review(uuid, uuid) to authenticated;

set role postgres;
