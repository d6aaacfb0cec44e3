create table room (
    contest_id uuid not null,
    party_id uuid not null,
    state text not null check (state in ('AWAITED', 'PROVISIONAL', 'CONFIRMED', 'CORRECTED', 'SUSPENDED')),
    version integer not null,
    revision integer,
    answered integer,
    counts text,
    reason text,
    primary key (contest_id, party_id),
    check ((state = 'AWAITED') = (revision is null))
);
comment on table room is 'a party in a contest; locking its row puts everything that happens to its result in order';
comment on column room.counts is 'JSON: option to count';

create table room_change (
    position bigint generated always as identity primary key,
    contest_id uuid not null,
    party_id uuid not null,
    version integer not null,
    state text not null,
    before text not null,
    after text not null,
    changed_by uuid,
    reason text,
    changed_at timestamptz not null,
    unique (contest_id, party_id, version)
);
comment on table room_change is 'every change of a result; changed_by is absent when members voting by phone suspended it';

create table submission (
    contest_id uuid not null,
    party_id uuid not null,
    idempotency_key text not null,
    digest bytea not null,
    answer text not null,
    answered_at timestamptz not null,
    primary key (contest_id, party_id, idempotency_key)
);
comment on table submission is 'submissions already answered, so that the same one gets the same answer';

create table member_voted (
    contest_id uuid not null,
    party_id uuid not null,
    member_key text not null,
    primary key (contest_id, party_id, member_key)
);
comment on table member_voted is 'from the turnout topic; holds no time and nothing that stands on a ballot';
