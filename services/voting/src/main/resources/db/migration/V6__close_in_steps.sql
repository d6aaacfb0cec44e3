alter table contest
    drop constraint contest_state,
    add column announced_at timestamptz,
    add column settled_at timestamptz,
    add constraint contest_state check (case state
        when 'PREPARED' then opened_at is null and closes_at is null
        when 'OPEN' then opened_at is not null and closes_at is null
        when 'CLOSING' then opened_at is not null and announced_at is not null and closes_at is null
        when 'CLOSED' then opened_at is not null and closes_at is not null
        when 'SETTLED' then closes_at is not null and settled_at is not null
        when 'VOIDED' then voided_at is not null and reason is not null
        else false end);
comment on column contest.announced_at is 'when the stage wanted it closed; the time of the close is fixed after that';
comment on column contest.settled_at is 'when all that counts had come';

alter table party add column certification text;
update party set certification = json_strip_nulls(json_build_object('since', certified_since, 'until', certified_until))
    where certified_since is not null;
alter table party drop column certified_since, drop column certified_until;
comment on column party.certification is 'JSON, as it is published; absent: never certified';
