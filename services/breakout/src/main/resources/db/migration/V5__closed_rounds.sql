alter table round
    add column last_rooms integer,
    add column last_people integer,
    add column outcomes integer;
comment on column round.last_rooms is 'that there were when it closed; null until then, as the next two';
comment on column round.last_people is 'who had a seat when it closed';
comment on column round.outcomes is 'rooms that had answered when it closed';
update round set
    last_rooms = (select count(*) from room where round_id = round.id and room.status <> 'MERGED'),
    last_people = (select count(*) from seat where round_id = round.id),
    outcomes = (
        select count(*) from room
        where round_id = round.id and room.status <> 'MERGED' and outcome_revision > 0)
where status = 'CLOSED';
