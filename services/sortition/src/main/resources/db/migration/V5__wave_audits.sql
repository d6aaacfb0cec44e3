alter table wave add column audited_at timestamptz, add column findings text[] not null default '{}';
comment on column wave.audited_at is 'when the verifier, which shares no code with the lottery, recomputed what is published';
comment on column wave.findings is 'what it found to be wrong';
