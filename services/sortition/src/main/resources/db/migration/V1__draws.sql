create table draw (
    id uuid primary key,
    assembly_id uuid not null,
    name text not null,
    area text,
    seats integer not null,
    targets jsonb not null,
    not_again uuid[] not null,
    secret bytea not null,
    status text not null check (status in ('GATHERING', 'COMPUTING', 'FROZEN', 'DRAWN', 'CANCELLED')),
    announced_at timestamptz not null,
    frozen_at timestamptz,
    draws_at timestamptz,
    drawn_at timestamptz,
    cancelled_at timestamptz,
    reason text,
    failure text,
    plan jsonb,
    directory text,
    out_of_office text[] not null default '{}',
    replacement integer not null default 0,
    computed_until timestamptz,
    people integer,
    root text,
    panel_id uuid
);
create index draw_by_assembly on draw (assembly_id, announced_at);
comment on column draw.area is 'who lives there or below may be drawn; absent: everybody';
comment on column draw.not_again is 'draws whose members are left out';
comment on column draw.secret is 'for the pseudonyms of households';
comment on column draw.plan is 'how the panels are found and which public randomness decides';
comment on column draw.directory is 'where its files lie, under the directory of all draws';
comment on column draw.out_of_office is 'pseudonyms of those whose seats are being filled';
comment on column draw.replacement is 'number of the last one that was frozen';
comment on column draw.computed_until is 'until then an instance is at work on it';
comment on column draw.failure is 'why the panels could not be found';

create table deed (
    id bigint generated always as identity primary key,
    draw_id uuid not null references draw,
    done_at timestamptz not null,
    done_by text not null,
    what text not null,
    details jsonb not null
);
create index deed_of_draw on deed (draw_id, id);
comment on table deed is 'what staff did with a draw; published';

create table wave (
    draw_id uuid not null references draw,
    number integer not null,
    invitations integer not null,
    by_area boolean not null,
    answer_by timestamptz not null,
    secret bytea not null,
    register bytea,
    strata text[] not null,
    registered integer not null,
    file text not null,
    register_root text not null,
    randomness jsonb not null,
    sealed_at timestamptz not null,
    drawn_at timestamptz,
    value text,
    seed text,
    cut_offs jsonb not null default '[]',
    primary key (draw_id, number)
);
comment on column wave.secret is 'for the salts of the tickets';
comment on column wave.register is 'everybody who takes part: 16 bytes of id, 2 of stratum; gone once the lot has fallen';
comment on column wave.file is 'the published leaves, under the directory of all draws';

create table invitation (
    draw_id uuid not null references draw,
    participant_id uuid not null,
    wave integer not null,
    invited_at timestamptz not null,
    answer_by timestamptz not null,
    answer text check (answer in ('ACCEPTED', 'DECLINED')),
    answered_at timestamptz,
    stated jsonb,
    household text,
    primary key (draw_id, participant_id)
);
create index invitation_of_participant on invitation (participant_id);
comment on column invitation.stated is 'features that the person confirmed, by name';
comment on column invitation.household is 'a pseudonym: the address itself is not kept';

create table pool_member (
    draw_id uuid not null references draw,
    participant_id uuid not null,
    pseudonym text not null,
    salt text not null,
    panels integer not null,
    drawn boolean not null default false,
    primary key (draw_id, participant_id),
    unique (draw_id, pseudonym)
);
create index pool_member_of_participant on pool_member (participant_id);
comment on column pool_member.pseudonym is 'under which they stand in the published files';
comment on column pool_member.salt is 'opens the published commitment to who they are';
comment on column pool_member.panels is 'how many of those in the hat have them';
