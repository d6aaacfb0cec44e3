create table party (
    id uuid primary key,
    assembly_id uuid not null,
    area text not null,
    place text not null,
    convener uuid not null,
    join_code text not null unique,
    registered_at timestamptz not null,
    unique (assembly_id, convener)
);

create table headcount (
    position bigint generated always as identity primary key,
    party_id uuid not null references party,
    headcount integer not null check (headcount > 0),
    declared_at timestamptz not null
);
create index headcount_by_party on headcount (party_id, position desc);
comment on table headcount is 'declarations; the last one up to the opening of a contest holds for it';

create table party_member (
    assembly_id uuid not null,
    participant_id uuid not null,
    party_id uuid not null references party,
    joined_at timestamptz not null,
    primary key (assembly_id, participant_id)
);
create index party_member_by_party on party_member (party_id);
