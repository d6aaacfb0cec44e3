create table contest (
    id uuid primary key,
    assembly_id uuid not null,
    definition text not null,
    state text not null check (state in ('PREPARED', 'OPEN', 'CLOSED')),
    opened_at timestamptz check ((opened_at is null) = (state = 'PREPARED')),
    closes_at timestamptz check ((closes_at is not null) = (state = 'CLOSED'))
);
create index contest_by_assembly on contest (assembly_id);
comment on column contest.definition is 'JSON, as it is published';
