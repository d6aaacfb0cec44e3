alter table sign_up_mail rename to mail;
alter index sign_up_mail_due rename to mail_due;
alter table mail
    add column kind text not null default 'SIGNED_UP',
    add column about uuid not null default '00000000-0000-0000-0000-000000000000',
    add column panel text,
    add column answer_by timestamptz,
    drop constraint sign_up_mail_pkey,
    add primary key (participant_id, kind, about);
alter table mail
    alter column kind drop default,
    alter column about drop default;
comment on column mail.about is 'the draw, or nothing in particular';
comment on column mail.panel is 'what the panel is called';
