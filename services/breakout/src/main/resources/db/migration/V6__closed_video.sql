alter table round add column video_closed_at timestamptz;
comment on column round.video_closed_at is 'when the provider had sent everybody out';
update round set video_closed_at = closed_at where status = 'CLOSED';
