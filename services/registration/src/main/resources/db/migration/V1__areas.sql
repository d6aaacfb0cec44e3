create table area (
    code text collate "C" primary key,
    name text not null,
    kind text not null,
    parent text collate "C" references area,
    population bigint not null check (population >= 0)
);
