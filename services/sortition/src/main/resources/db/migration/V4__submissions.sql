create table submission (
    done_by text not null,
    idempotency_key text not null,
    digest bytea not null,
    outcome text not null,
    submitted_at timestamptz not null,
    primary key (done_by, idempotency_key)
);
comment on table submission is 'what staff asked for under keys of their own, so that asking again changes nothing';
comment on column submission.outcome is 'id of the draw, or number of the wave';
