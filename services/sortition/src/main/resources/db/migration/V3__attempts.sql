alter table draw
    add column plan_before jsonb,
    add column frozen_before timestamptz,
    add column draws_before timestamptz,
    add column attempt integer not null default 0;
comment on column draw.plan_before is 'of the panel that sits while seats of it are being filled, as the two after it; they hold again if that fails';
comment on column draw.attempt is 'rises whenever the panels are asked for or taken up; what an earlier attempt comes to is refused';
