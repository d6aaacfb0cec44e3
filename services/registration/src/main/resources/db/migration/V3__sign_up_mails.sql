create table sign_up_mail (
    participant_id uuid primary key references participant on delete cascade,
    attempts integer not null,
    next_attempt_at timestamptz,
    sent_at timestamptz
);
comment on column sign_up_mail.next_attempt_at is 'absent when there is nothing left to send';
create index sign_up_mail_due on sign_up_mail (next_attempt_at) where next_attempt_at is not null;
