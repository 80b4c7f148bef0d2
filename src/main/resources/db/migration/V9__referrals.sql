-- Whether a body asked for it that tabled the matter: its silence is no concurrence.
alter table consultation add column referred boolean not null default false;
