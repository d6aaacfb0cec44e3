-- The reference is checked at the end of a transaction: erasing a person removes them first, so that nobody can be given
-- a certificate meanwhile, and then looks whether they had one.
create table certificate (
    participant_id uuid primary key references participant deferrable initially deferred,
    certified_at timestamptz not null
);
comment on table certificate is 'who may facilitate a small room';
