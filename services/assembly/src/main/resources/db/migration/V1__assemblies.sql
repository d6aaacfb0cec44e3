create table assembly (
    id uuid primary key,
    title text not null,
    area text not null,
    starts_at timestamptz not null,
    last_step boolean not null,
    status text not null check (status in ('DRAFT', 'PUBLISHED', 'STARTED', 'ENDED')),
    started_at timestamptz,
    ended_at timestamptz,
    current_segment text
);

create table agenda_segment (
    assembly_id uuid not null references assembly,
    position integer not null,
    id text not null,
    title text not null,
    length_ms bigint not null,
    primary key (assembly_id, position),
    unique (assembly_id, id)
);

create table follow_up (
    assembly_id uuid not null references assembly,
    area text not null,
    follow_up_id uuid not null,
    primary key (assembly_id, area, follow_up_id)
);
comment on table follow_up is 'what is offered to the people of an area as their next step';
