create table report (
    id uuid primary key,
    assembly_id uuid not null,
    room_id uuid not null references room,
    seat_id uuid not null,
    participant_id uuid,
    name text,
    reason text not null,
    reporter_id uuid,
    reported_at timestamptz not null,
    unique (seat_id, reporter_id)
);
create index report_assembly on report (assembly_id, reported_at);
create index report_participant on report (participant_id);
create index report_reporter on report (reporter_id);
comment on column report.participant_id is 'who was reported; null once everything held about them was erased';
comment on column report.name is 'what they were called in the room';
comment on column report.reporter_id is 'shown to nobody; null once erased';

create table removal (
    id uuid primary key,
    assembly_id uuid not null,
    scope text not null check (scope in ('ROOM', 'ASSEMBLY')),
    room_id uuid references room,
    seat_id uuid not null,
    participant_id uuid,
    reason text not null,
    removed_by text,
    removed_by_seat uuid,
    removed_at timestamptz not null,
    lifted_by text,
    lifted_at timestamptz,
    check ((scope = 'ROOM') = (room_id is not null)),
    check ((removed_by is null) <> (removed_by_seat is null))
);
create index removal_assembly on removal (assembly_id, removed_at);
create index removal_participant on removal (participant_id);
create unique index one_standing_removal on removal (assembly_id, participant_id)
    where scope = 'ASSEMBLY' and lifted_at is null;
comment on column removal.participant_id is 'null once everything held about them was erased';
comment on column removal.removed_by is 'a member of staff';
comment on column removal.removed_by_seat is 'a certified facilitator in the room';

create table responsible (
    id bigint generated always as identity primary key,
    assembly_id uuid not null,
    username text not null,
    named_by text not null,
    named_at timestamptz not null
);
create index responsible_assembly on responsible (assembly_id, id);
comment on table responsible is 'the last one named is the one; those before stay as a log';
