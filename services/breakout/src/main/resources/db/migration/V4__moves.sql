alter table former_seat add column left_at timestamptz not null default now();
comment on column former_seat.left_at is 'when they sat there last: who returns goes back to the last one';
