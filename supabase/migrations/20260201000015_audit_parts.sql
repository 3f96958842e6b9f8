-- A medical history is a part of a record that is opened.

set role app_owner;

alter table app.accesses drop constraint accesses_part_check;
alter table app.accesses add constraint accesses_part_check
  check (part in ('profile', 'visit', 'notes', 'history', 'identifiers', 'invoice', 'papers', 'files'));

set role postgres;
