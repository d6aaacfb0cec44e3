alter table panel add column drawn boolean not null default false;
comment on column panel.drawn is 'by lot; nobody changes it by hand';
