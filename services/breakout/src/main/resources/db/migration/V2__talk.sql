create table go_round (
    room_id uuid primary key references room,
    turn text,
    closes_at timestamptz not null,
    begun_at timestamptz not null,
    finished_at timestamptz,
    turns integer,
    passes integer,
    spoken_millis bigint,
    check ((finished_at is null) = (turns is null and passes is null and spoken_millis is null))
);
create index go_round_running on go_round (room_id) where finished_at is null;
comment on column go_round.turn is 'how long each may speak, as ISO 8601; null: the time is shared';
comment on column go_round.closes_at is 'when the room was to close as the go-round began';

create table go_round_move (
    id bigint generated always as identity primary key,
    room_id uuid not null references go_round,
    action text not null
        check (action in ('BEGIN', 'DONE', 'PASS', 'SKIP', 'EXTEND', 'ARRIVE', 'DROP', 'LEAVE')),
    seat uuid not null,
    turn integer,
    extra text,
    facilitator boolean,
    at timestamptz not null
);
create index go_round_move_room on go_round_move (room_id, id);
comment on table go_round_move is 'deleted once the go-round is finished: of the time people spoke only sums are kept';

create table go_round_reschedule (
    id bigint generated always as identity primary key,
    round_id uuid not null references round,
    closes_at timestamptz not null,
    at timestamptz not null
);
create index go_round_reschedule_round on go_round_reschedule (round_id, id);
comment on table go_round_reschedule is 'a move in every room of the round, written once';
