-- No foreign key to area: areas are never removed, so the check on the way in is enough, and it would halve the speed
-- of large imports.
create table participant (
    id uuid primary key,
    email text collate "C" not null unique,
    name text not null,
    area text collate "C" not null,
    language text not null,
    access_needs text[] not null,
    demographics jsonb not null,
    link_version integer not null default 1,
    signed_up_at timestamptz not null,
    registered_at timestamptz
);
comment on column participant.email is 'trimmed, lower case';
comment on column participant.link_version is 'raising it revokes the links given out before';
comment on column participant.registered_at is 'absent until the person confirmed their sign-up';
