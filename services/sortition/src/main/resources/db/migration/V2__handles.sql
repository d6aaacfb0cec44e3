alter table pool_member add column handle text, add column handle_salt text;
update pool_member set handle = participant_id::text;
alter table pool_member
    drop constraint pool_member_pkey,
    drop constraint pool_member_draw_id_pseudonym_key,
    alter column handle set not null,
    alter column participant_id drop not null,
    alter column salt drop not null,
    add primary key (draw_id, pseudonym),
    add unique (draw_id, handle),
    add unique (draw_id, participant_id);
comment on column pool_member.participant_id is 'gone once the person is erased; a seat of theirs is vacant then';
comment on column pool_member.handle is 'what the files of the draw call them, so that no participant stands in any file';
comment on column pool_member.handle_salt is 'opens the handle to who they are; gone once the person is erased, as the salt is';
