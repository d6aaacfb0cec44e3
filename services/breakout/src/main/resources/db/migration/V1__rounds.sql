create table round (
    id uuid primary key,
    assembly_id uuid not null,
    number integer not null,
    question text not null,
    plan jsonb not null,
    seed bigint not null,
    status text not null check (status in ('PREPARED', 'OPEN', 'CLOSED')),
    prepared_at timestamptz not null,
    opened_at timestamptz,
    closes_at timestamptz,
    closed_at timestamptz,
    message text,
    message_at timestamptz,
    rooms integer not null default 0,
    people integer not null default 0,
    unique (assembly_id, number)
);
create unique index one_open_round on round (assembly_id) where status = 'OPEN';
comment on column round.rooms is 'opened at first';
comment on column round.people is 'seated at first';

create table room (
    id uuid primary key,
    round_id uuid not null references round,
    number integer not null,
    area text,
    party uuid,
    offers text[] not null,
    status text not null check (status in ('OPEN', 'MERGED', 'CLOSED')),
    merged_into uuid references room,
    revision integer not null,
    help_called_at timestamptz,
    outcome_revision integer not null default 0,
    outcome_line text,
    outcome_priorities text[],
    unique (round_id, number)
);
comment on column room.party is 'the watch-party whose room it is';
comment on column room.offers is 'the access needs that are met in it';

create table seat (
    round_id uuid not null,
    participant_id uuid not null,
    room_id uuid not null,
    id uuid not null unique,
    place integer not null,
    facilitator boolean not null,
    name text,
    present boolean not null,
    seated_at timestamptz not null,
    primary key (round_id, participant_id)
);
create index seat_room on seat (room_id);
comment on table seat is 'the key lets nobody have two seats in a round; rooms are never deleted, so nothing refers to them by a constraint, which would cost as much as all the rest when 50,000 are seated at once';
comment on column seat.place is 'the order of turns in the room';
comment on column seat.name is 'what they want to be called; wiped when the round closes';

create table former_seat (
    round_id uuid not null,
    participant_id uuid not null,
    room_id uuid not null,
    primary key (round_id, participant_id, room_id)
);
comment on table former_seat is 'where somebody sat before they were moved: they have met the people there';

create table barred (
    round_id uuid not null,
    participant_id uuid not null,
    primary key (round_id, participant_id)
);
comment on table barred is 'who was removed from their room is seated by a facilitator or not at all';

-- Written by everybody every few seconds; after a crash all are given the time to be heard of anew.
create unlogged table heartbeat (
    round_id uuid not null,
    participant_id uuid not null,
    heard_at timestamptz not null,
    primary key (round_id, participant_id)
);
