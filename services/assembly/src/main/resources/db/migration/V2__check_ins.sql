create table check_in (
    assembly_id uuid not null references assembly,
    participant_id uuid not null,
    area text not null,
    checked_in_at timestamptz not null,
    primary key (assembly_id, participant_id)
);
