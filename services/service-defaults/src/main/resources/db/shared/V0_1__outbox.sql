-- Column names of Debezium's outbox event router, so that it may replace our relay.
create table outbox (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    aggregatetype text not null,
    aggregateid text not null,
    type text not null,
    payload bytea not null,
    occurred_at timestamptz not null
);
comment on column outbox.aggregatetype is 'the topic';
comment on column outbox.aggregateid is 'the record key';
