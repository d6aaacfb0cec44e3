alter table contest
    drop constraint contest_state_check,
    drop constraint contest_check,
    drop constraint contest_check1,
    add column due_at timestamptz,
    add column voided_at timestamptz,
    add column reason text,
    add column panel_id uuid,
    add constraint contest_state check (case state
        when 'PREPARED' then opened_at is null and closes_at is null
        when 'OPEN' then opened_at is not null and closes_at is null
        when 'CLOSED' then opened_at is not null and closes_at is not null
        when 'VOIDED' then voided_at is not null and reason is not null
        else false end);
create index contest_by_panel on contest (panel_id) where panel_id is not null;
comment on column contest.due_at is 'when the clock closes it; absent: the stage does';
comment on column contest.panel_id is 'whose list may not change while the contest may still be voted in';

create table panel (
    id uuid primary key,
    assembly_id uuid not null,
    name text not null,
    members uuid[] not null,
    listed_at timestamptz not null
);
comment on column panel.members is 'participants';
