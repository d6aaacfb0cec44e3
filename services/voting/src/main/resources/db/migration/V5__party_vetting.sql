alter table party
    add column certified_since timestamptz,
    add column certified_until timestamptz check (certified_until >= certified_since);

create table party_certification (
    position bigint generated always as identity primary key,
    party_id uuid not null references party,
    certified boolean not null,
    decided_by text not null,
    decided_at timestamptz not null
);
create index party_certification_by_party on party_certification (party_id, position desc);
comment on table party_certification is 'who certified which party, and who withdrew it; stays in this database';

alter table headcount
    add column needs_approval boolean not null default false,
    add column approved_by text,
    add column approved_at timestamptz check ((approved_at is null) = (approved_by is null));
comment on column headcount.needs_approval is 'above the limit as it was then: holds only once it is approved';
